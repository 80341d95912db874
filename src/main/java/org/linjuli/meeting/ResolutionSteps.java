package org.linjuli.meeting;

import static org.linjuli.meeting.MeetingProblem.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Casework;
import org.linjuli.casework.Undertaking;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes resolutions and takes their steps, in the transaction of whoever asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResolutionSteps {

    private static final int FURTHEST_DAYS = 366;

    private final ResolutionStore store;
    private final Organization organization;
    private final Casework casework;
    private final MeetingTelling telling;
    private final MeetingSteps steps;
    private final MeetingSight sight;
    private final Lifecycle<ResolutionState, ResolutionAction, Resolution> lifecycle;

    ResolutionSteps(
            ResolutionStore store,
            Organization organization,
            Casework casework,
            MeetingTelling telling,
            MeetingSteps steps,
            MeetingSight sight,
            MeetingSteps.Rules rules) {
        this.store = store;
        this.organization = organization;
        this.casework = casework;
        this.telling = telling;
        this.steps = steps;
        this.sight = sight;
        this.lifecycle = rules.resolutions();
    }

    /** What the meeting resolves about an item; the request follows in the same stroke, or nothing is resolved. */
    Resolution make(Actor actor, Meeting meeting, Item item, Decision.Resolve said) {
        check(said);
        var request = requestOf(item);
        var carry = said.carry();
        var draft = new Resolution(
                said.id(),
                0,
                new Resolution.From(meeting.id(), meeting.tier(), meeting.node()),
                said.owner(),
                request,
                new Resolution.Wording(said.what(), said.criterion()),
                said.due(),
                lifecycle.start(),
                carry == null ? null : carry.by(),
                steps.now(),
                steps.now(),
                null,
                null,
                null);
        var made = lifecycle.enter(draft, lifecycle.start(), steps.now());
        if (!store.insert(made)) {
            throw SAME_ID_OTHER_CONTENT.now();
        }
        if (carry != null) {
            carry(actor, made, carry);
        }
        telling.resolved(made, actor.account());
        return made;
    }

    private @Nullable UUID requestOf(Item item) {
        return item.follows() == null
                ? item.request()
                : store.find(item.follows()).map(Resolution::request).orElse(null);
    }

    private void check(Decision.Resolve said) {
        if (organization.desk(said.owner()).isEmpty()) {
            throw DECISION_INCOMPLETE.now().field("owner", "没有这个承办单位，请从列表中选择");
        }
        LocalDate today = sight.today();
        if (said.due().isBefore(today) || said.due().isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw DECISION_INCOMPLETE.now().field("due", "完成日期从今天起一年以内");
        }
    }

    /** By the request's own life cycle, which may refuse. */
    private void carry(Actor actor, Resolution made, Decision.Carry carry) {
        var request = made.request();
        if (request == null) {
            throw CARRY_NOT_NOW.because("这项议题不是诉求");
        }
        var what = "%s（完成标准：%s）".formatted(made.wording().what(), made.wording().criterion());
        Map<String, Object> inputs = switch (carry.by()) {
            case DELEGATE ->
                Map.of(
                        "desk", made.owner().value(),
                        "resolveOn", made.due().toString(),
                        "instruction", what);
            case SUPERVISE -> Map.of("requirement", what);
            case RAISE -> Map.of("tried", made.from().tier().label() + "已研究", "reason", what);
        };
        casework.act(actor, new Undertaking(request, carry.by().action(), carry.version(), inputs, made.id()));
    }

    /** Whether a decision that arrives once more is the one that was made. */
    void unlessRepeated(UUID made, Decision decision) {
        var stored = store.find(made).orElseThrow(NO_SUCH_RESOLUTION::now);
        boolean same = decision instanceof Decision.Resolve again
                && again.id().equals(made)
                && again.owner().equals(stored.owner())
                && again.due().equals(stored.due())
                && again.what().equals(stored.wording().what());
        if (!same) {
            throw DECIDED_ALREADY.now();
        }
    }

    /** A later meeting finds that it is done. */
    void confirm(Actor actor, UUID id, @Nullable String done) {
        var resolution = store.find(id).orElseThrow(NO_SUCH_RESOLUTION::now);
        Map<String, Object> given =
                resolution.state() == ResolutionState.OPEN && done != null ? Map.of("done", done) : Map.of();
        take(actor, resolution, ResolutionAction.CONFIRM.key(), given);
    }

    Step<ResolutionState, ResolutionAction, Resolution> take(
            Actor actor, Resolution resolution, String key, Map<String, ?> given) {
        var action = lifecycle.action(key);
        var inputs = lifecycle.inputs(resolution.state(), action, given);
        var step = lifecycle.step(resolution, action, new Attempt(actor, steps.now(), inputs));
        if (!store.write(step)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return step;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Available<ResolutionAction>> available(Resolution resolution, Actor actor) {
        return lifecycle.available(resolution, actor, steps.now());
    }
}
