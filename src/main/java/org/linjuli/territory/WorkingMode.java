package org.linjuli.territory;

import java.util.List;

/**
 * How work is done in a compound (工作模式).
 *
 * @param visitDays a household is visited at least once in so many days, 1 to 366
 * @param talkWeeks the talk point opens once in so many weeks, 1 to 52
 * @param services what is offered at the door without being asked for, at most 20
 */
public record WorkingMode(int visitDays, int talkWeeks, List<String> services, String note) {

    public WorkingMode {
        services = List.copyOf(services);
    }
}
