package org.linjuli.meeting;

/** What became of a matter at a session. */
public enum TalkOutcome {
    /** It goes on from here, and is not heard again by itself. */
    DISCUSSED,
    /** It comes again next week. */
    ADJOURNED
}
