package org.linjuli.property;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.linjuli.deliberation.CompoundDecisions;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationSubject;
import org.linjuli.evaluation.Evaluations;
import org.linjuli.evaluation.Executors;
import org.linjuli.evaluation.NewEvaluation;
import org.linjuli.evaluation.RollWish;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Asks the households of a compound how a year of its policy was. */
@Component
class PolicyJudging {

    private static final Duration JUDGING = Duration.ofDays(21);

    /** A third must answer, of whom four fifths must be content. */
    private static final Bar BAR = new Bar(33, 80);

    private final Evaluations evaluations;
    private final CompoundDecisions decisions;
    private final Organization organization;
    private final Territory territory;
    private final PolicyStore store;
    private final Clock clock;

    PolicyJudging(
            Evaluations evaluations,
            CompoundDecisions decisions,
            Organization organization,
            Territory territory,
            PolicyStore store,
            Clock clock) {
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.organization = organization;
        this.territory = territory;
        this.store = store;
        this.clock = clock;
    }

    /** Opens the evaluation, in the transaction at hand; where nobody lives nobody is asked. */
    void begin(Policy one) {
        var asked = decisions.askedIn(one.compound());
        if (asked.households() == 0) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var name = territory.compound(one.compound()).map(Compound::name).orElse("小区");
        var id = Ids.next(clock);
        var company = organization.propertyCompanyOf(one.compound()).orElse(null);
        evaluations.begin(
                Actor.system(),
                new NewEvaluation(
                        id,
                        new EvaluationSubject(EvaluationKind.PROPERTY, one.id(), name + "一年来的物业服务"),
                        one.area(),
                        new RollWish(asked.buildings(), asked.households() > RollWish.MOST ? RollWish.MOST : null),
                        new Executors(Set.of(), company),
                        BAR,
                        now.plus(JUDGING)));
        store.begin(one, id, company, now);
    }
}
