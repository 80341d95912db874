package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.casework.SomeRequest.CITY;
import static org.linjuli.casework.SomeRequest.COMMUNITY;
import static org.linjuli.casework.SomeRequest.GRID;
import static org.linjuli.casework.SomeRequest.POWER_COMPANY;
import static org.linjuli.casework.SomeRequest.STREET;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/** To which desk a new request goes, and which desk answers for it. */
class DispatchTableTests {

    private static final DispatchTable NO_RULES = new DispatchTable(List.of());

    @ParameterizedTest
    @EnumSource
    void withoutARuleItGoesToTheLevelThatItsCategoryNames(Level level) {
        var desks = NO_RULES.decide(at(level), Optional.empty(), desk -> true);

        assertThat(desks).isEqualTo(Desks.at(GRID.at(level), GRID.at(level)));
    }

    @Test
    void aVacantDeskPassesOnToTheNextAboveIt() {
        var desks = NO_RULES.decide(at(Level.COMMUNITY), Optional.empty(), desk -> desk.equals(CITY));

        assertThat(desks).isEqualTo(Desks.at(CITY, CITY));
    }

    @ParameterizedTest
    @EnumSource
    void aRuleGoesBeforeWhatTheCategoryNames(Level level) {
        var toStreet = new DispatchTable(List.of(rule(DispatchRule.To.STREET, null)));

        var desks = toStreet.decide(at(level), Optional.empty(), desk -> true);

        assertThat(desks).isEqualTo(Desks.at(STREET, STREET));
    }

    @ParameterizedTest
    @EnumSource
    void whileAUnitHandlesItTheDeskThatWouldHaveHadItAnswers(Level level) {
        var toUnit = new DispatchTable(List.of(rule(DispatchRule.To.UNIT, POWER_COMPANY)));

        var desks = toUnit.decide(at(level), Optional.empty(), desk -> true);

        assertThat(desks.owner()).isEqualTo(POWER_COMPANY);
        assertThat(desks.answering()).isEqualTo(GRID.at(level));
        assertThat(desks.above()).isEqualTo(desks.answering());
    }

    @Test
    void aRuleToADeskWithNobodyInItIsPassedOver() {
        var toProperty = new DispatchTable(List.of(rule(DispatchRule.To.PROPERTY_COMPANY, null)));

        var desks = toProperty.decide(at(Level.COMMUNITY), Optional.of(POWER_COMPANY), desk -> !desk.isUnit());

        assertThat(desks).isEqualTo(Desks.at(COMMUNITY, COMMUNITY));
    }

    private static DispatchRule.Case at(Level level) {
        return new DispatchRule.Case("01.02.03", GRID, Optional.empty(), level);
    }

    private static DispatchRule rule(DispatchRule.To to, @Nullable NodePath unit) {
        return new DispatchRule(new UUID(1, 1), 1, "01.02", null, null, to, unit);
    }
}
