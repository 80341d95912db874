package org.linjuli.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * What is asked or promised besides the state.
 *
 * @param extensionDays working days that the owner has asked for and nobody has decided on
 * @param shelfPlan what is planned while the request is shelved
 * @param reviewOn the day on which a shelved request comes back
 * @param supervisedBy the desk that watches it
 * @param replyOwed whether the owner owes that desk an answer in writing
 * @param urgedAt when the reporter last urged, at most once a day
 */
public record Pending(
        @Nullable Integer extensionDays,
        @Nullable String shelfPlan,
        @Nullable LocalDate reviewOn,
        @Nullable NodePath supervisedBy,
        boolean replyOwed,
        @Nullable Instant urgedAt,
        @Nullable UUID mergedInto) {

    static final Pending NOTHING = new Pending(null, null, null, null, false, null, null);

    Pending extension(@Nullable Integer days) {
        return new Pending(days, shelfPlan, reviewOn, supervisedBy, replyOwed, urgedAt, mergedInto);
    }

    Pending shelved(@Nullable String plan, @Nullable LocalDate on) {
        return new Pending(extensionDays, plan, on, supervisedBy, replyOwed, urgedAt, mergedInto);
    }

    Pending supervised(NodePath by) {
        return new Pending(extensionDays, shelfPlan, reviewOn, by, true, urgedAt, mergedInto);
    }

    Pending replied() {
        return new Pending(extensionDays, shelfPlan, reviewOn, supervisedBy, false, urgedAt, mergedInto);
    }

    Pending urged(Instant at) {
        return new Pending(extensionDays, shelfPlan, reviewOn, supervisedBy, replyOwed, at, mergedInto);
    }

    Pending merged(UUID into) {
        return new Pending(extensionDays, shelfPlan, reviewOn, supervisedBy, replyOwed, urgedAt, into);
    }
}
