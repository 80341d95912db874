package org.linjuli.casework;

import java.util.List;
import java.util.UUID;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Gives the alarms that are due. Overdue itself is a query on the stored deadline; nothing depends on this having run
 * in time.
 */
@Component
class RequestAlarms {

    private static final int BATCH = 200;

    private final RequestStore requests;
    private final RequestSteps steps;
    private final AlarmSteps alarms;

    RequestAlarms(RequestStore requests, RequestSteps steps, AlarmSteps alarms) {
        this.requests = requests;
        this.steps = steps;
        this.alarms = alarms;
    }

    /** Gives every alarm that is due now; returns how many. */
    int ring() {
        int rung = 0;
        var due = requests.alarming(steps.now(), BATCH);
        while (!due.isEmpty()) {
            int given = (int) due.stream().filter(this::ring).count();
            rung += given;
            due = given == 0 ? List.of() : requests.alarming(steps.now(), BATCH);
        }
        return rung;
    }

    /** False when somebody moved the request in between; its clock is another then. */
    private boolean ring(UUID id) {
        var request = requests.get(id, Actor.system());
        var alarm = request.clocks().alarmAt();
        return alarm != null && !alarm.isAfter(steps.now()) && requests.write(alarms.ring(request, steps.now()));
    }
}
