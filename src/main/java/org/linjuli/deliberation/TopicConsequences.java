package org.linjuli.deliberation;

import java.time.Clock;
import java.util.Set;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationSubject;
import org.linjuli.evaluation.Evaluations;
import org.linjuli.evaluation.Executors;
import org.linjuli.evaluation.NewEvaluation;
import org.linjuli.evaluation.RollWish;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;

/** What follows from the steps of topics, in the same transaction. */
@Component
class TopicConsequences {

    /** What an evaluation of a topic asks for: a third of the households answer, four in five are content. */
    private static final Bar BAR = new Bar(33, 80);

    private final TopicStore store;
    private final Clock clock;
    private final BallotBox box;
    private final Compounds compounds;
    private final Evaluations evaluations;
    private final TopicFilings filings;
    private final TopicNews news;

    TopicConsequences(
            TopicStore store,
            BallotBox box,
            Compounds compounds,
            Evaluations evaluations,
            TopicFilings filings,
            TopicNews news,
            Clock clock) {
        this.store = store;
        this.box = box;
        this.compounds = compounds;
        this.evaluations = evaluations;
        this.filings = filings;
        this.news = news;
        this.clock = clock;
    }

    /** Completes the topic before it is written. */
    Topic before(Actor actor, Step<TopicState, TopicAction, Topic> step) {
        var after = step.after();
        if (step.action() == TopicAction.MERGE) {
            refuseOther(after);
        }
        boolean asRequest = after.screening().referral() == Referral.REQUEST && after.state() == TopicState.REFERRED;
        return asRequest || after.state() == TopicState.RAISED_AS_REQUEST ? after.filedAs(filings.file(after)) : after;
    }

    private void refuseOther(Topic merged) {
        var into = merged.screening().into();
        if (into == null || into.equals(merged.id())) {
            throw TopicProblem.NOT_LIKE_THIS.now().field("into", "请选择另一个议题");
        }
        store.lock(into);
        boolean like = store.find(into)
                .filter(other -> other.place().compound().equals(merged.place().compound()))
                .filter(other -> other.state() == TopicState.RAISED || other.state() == TopicState.ADMITTED)
                .isPresent();
        if (!like) {
            throw TopicProblem.NOT_LIKE_THIS.now().field("into", "请选择本小区正在受理或商议的议题");
        }
    }

    /** Does what follows after it was written. */
    void after(Actor actor, Topic before, Topic topic, TopicAction action) {
        var vote = topic.vote();
        if (action == TopicAction.OPEN_VOTE && vote != null) {
            var roll = compounds.roll(topic.place().compound(), vote.basis());
            if (roll.isEmpty()) {
                throw TopicProblem.NOBODY_ON_ROLL.now();
            }
            box.open(topic.id(), vote, roll);
            news.votingOpened(topic, vote, roll);
        }
        news.moved(topic);
        var into = topic.screening().into();
        if (action == TopicAction.MERGE && into != null) {
            news.bringAlong(topic.id(), into);
        }
        if (action == TopicAction.DELIVER) {
            evaluate(actor, topic);
        }
    }

    private void evaluate(Actor actor, Topic topic) {
        var desk = topic.promise() == null ? null : topic.promise().desk();
        var buildings = compounds.buildings(topic.place().compound());
        int households = compounds.households(topic.place().compound()).size();
        evaluations.begin(
                actor,
                new NewEvaluation(
                        Ids.next(clock),
                        new EvaluationSubject(EvaluationKind.TOPIC, topic.id(), topic.title()),
                        topic.place().area(),
                        new RollWish(buildings, households > RollWish.MOST ? RollWish.MOST : null),
                        new Executors(desk == null ? Set.of(actor.account()) : Set.of(), desk),
                        BAR,
                        clock.instant().plus(TopicLifecycle.JUDGING)));
    }
}
