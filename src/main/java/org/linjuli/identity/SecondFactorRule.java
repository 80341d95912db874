package org.linjuli.identity;

/** Who has to show a second factor. Who has enrolled one shows it, unless it is off. */
enum SecondFactorRule {
    REQUIRED_FROM_COMMUNITY,
    OFFERED,
    OFF
}
