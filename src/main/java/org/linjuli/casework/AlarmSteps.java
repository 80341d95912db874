package org.linjuli.casework;

import java.time.Instant;
import java.util.Map;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.shared.Actor;

/**
 * What the product's own clock does when an alarm of a request is due: at 80 per cent the desk that owes is reminded,
 * at 100 per cent the level above is told, at 150 per cent the request is raised by itself. A clock on which no desk
 * owes anything simply ends what it measured. Writes nothing.
 */
final class AlarmSteps {

    private final RequestSteps steps;
    private final RequestClocks clocks;

    AlarmSteps(RequestSteps steps, RequestClocks clocks) {
        this.steps = steps;
        this.clocks = clocks;
    }

    /** Gives the next alarm of the request. */
    Change ring(Request request, Instant at) {
        var action = actionFor(request);
        var step = steps.take(request, action, new Attempt(Actor.system(), at, inputsFor(action)));
        var after = action == RequestAction.ALARM ? steps.rung(step.after()) : step.after();
        return new Change(request, after, Happening.ofAlarm(step, clocks.share(request)));
    }

    private RequestAction actionFor(Request request) {
        var isOver = clocks.share(request) >= 1.0;
        return switch (request.state()) {
            case SUBMITTED -> RequestAction.ROUTE;
            case WAITING_REPORTER, SHELVED -> isOver ? RequestAction.RESUME : RequestAction.ALARM;
            case RESOLVED -> isOver ? RequestAction.CLOSE : RequestAction.ALARM;
            case ASSIGNED, REOPENED, ACCEPTED, IN_PROGRESS ->
                clocks.isLast(request) && !request.desks().isAtTop() ? RequestAction.RAISE : RequestAction.ALARM;
            case DECLINING, VERIFYING, CLOSED, DECLINED, WITHDRAWN, MERGED -> RequestAction.ALARM;
        };
    }

    private static Inputs inputsFor(RequestAction action) {
        return action == RequestAction.RAISE
                ? new Inputs(Map.of("tried", "时限已超过一半以上仍未办结", "reason", "超期自动提请上级"))
                : Inputs.NONE;
    }
}
