package org.linjuli.channel;

/** What can be said; the words themselves stand in {@code wording.properties}, by these names. */
enum Wording {
    ROUTED,
    TRANSFERRED,
    RETURNED,
    RAISED,
    DELEGATED,
    REOPENED,
    REJECTED,
    DECLINE_REJECTED,
    DUE_SOON,
    OVERDUE_BELOW,
    EMERGENCY_AGAIN,
    EMERGENCY_CALL,
    EMERGENCY_ABOVE,
    MINE_ACCEPTED,
    MINE_ASKED,
    MINE_RAISED,
    MINE_RESOLVED,
    MINE_CLOSED,
    MINE_DECLINED,
    MINE_MERGED
}
