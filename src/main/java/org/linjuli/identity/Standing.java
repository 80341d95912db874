package org.linjuli.identity;

/** How far a session has come. Only a full one acts; the others may do the one thing that is named. */
public enum Standing {
    FULL,
    /** A second factor exists and is still to be shown: a code, or a passkey. */
    CODE,
    /** The role asks for a second factor and there is none yet. */
    ENROLMENT,
    /** The password is older than the policy allows, or somebody else has set it. */
    PASSWORD
}
