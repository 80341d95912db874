package org.linjuli.identity;

/** What somebody may show after the password. */
public enum Factor {
    /** A code of an authenticator app, or one from paper. */
    CODE,
    PASSKEY
}
