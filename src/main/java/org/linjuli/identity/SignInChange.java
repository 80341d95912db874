package org.linjuli.identity;

/** What changes how somebody signs in; the owner is told of it, whoever did it. */
public enum SignInChange {
    PASSWORD_CHANGED,
    PHONE_CHANGED,
    CODES_SET_UP,
    CODES_REMOVED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    /** Two administrators took all second factors away, because the owner had lost them. */
    FACTORS_RESET,
    PROVIDER_LINKED,
    PROVIDER_UNLINKED
}
