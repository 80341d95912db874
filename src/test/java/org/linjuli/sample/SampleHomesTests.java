package org.linjuli.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceImport.Home;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.AccountId;
import org.linjuli.territory.Household;

class SampleHomesTests {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final SampleCity CITY = SampleCity.of(CitySize.DEMO_SMALL, SampleCity.USUAL_SEED);
    private static final int RESIDENTS = 400;

    private final List<Home> homes = homes();
    private final Map<AccountId, List<Residence>> ofEach =
            homes.stream().map(Home::residence).collect(groupingBy(Residence::account));

    private static List<Home> homes() {
        var people = new SamplePeople(SampleCity.USUAL_SEED);
        var demo = DemoPlaces.in(CITY);
        var network = new SampleNetwork(CITY, people, demo);
        var residents = new SampleResidents(CITY, people, demo, RESIDENTS);
        return new SampleHomes(residents.all(), network.buildingLeaders(), NOW).all();
    }

    @Test
    void theSameSeedMakesTheSameHomes() {
        assertThat(homes()).isEqualTo(homes);
    }

    @Test
    void everyStateAndEveryKindIsThereAndMostAreVerified() {
        var states = homes.stream().collect(groupingBy(home -> home.residence().state(), Collectors.counting()));

        assertThat(states).containsOnlyKeys(ResidenceState.values());
        assertThat(states.get(ResidenceState.VERIFIED)).isGreaterThan(RESIDENTS / 2L);
        assertThat(homes).extracting(home -> home.residence().kind()).contains(ResidenceKind.values());
    }

    @Test
    void everyResidentHasOneHomeNowAndMovedIntoItWhenTheFormerOneEnded() {
        assertThat(ofEach).hasSizeGreaterThanOrEqualTo(RESIDENTS);
        assertThat(ofEach.values()).allSatisfy(lived -> {
            assertThat(lived).filteredOn(Residence::isPresent).hasSize(1);
            assertThat(lived.getLast().isPresent()).isTrue();
            if (lived.size() > 1) {
                assertThat(lived.getFirst().until()).isEqualTo(lived.getLast().since());
            }
        });
    }

    @Test
    void nobodyDecidedOnTheirOwnHomeAndEveryDoorIsOneOfTheBuilding() {
        var doors = CITY.buildings()
                .flatMap(SampleBuilding::dwellings)
                .collect(Collectors.toMap(Household::id, Household::building));

        assertThat(homes).extracting(Home::residence).allSatisfy(one -> {
            var decision = one.decision();
            assertThat(decision == null || !decision.by().equals(one.account())).isTrue();
            UUID household = one.home().household();
            assertThat(household == null || one.home().building().equals(doors.get(household)))
                    .isTrue();
        });
    }

    @Test
    void ofTheTwoDemoResidentsOneIsVerifiedAndOneWaits() {
        assertThat(homes.subList(0, 2))
                .extracting(home -> home.residence().state())
                .containsExactly(ResidenceState.VERIFIED, ResidenceState.STATED);
    }
}
