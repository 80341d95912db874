package org.linjuli.mediation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a mediation may take. What it was owed by when it entered its state stays so; a change holds for the next state.
 *
 * @param consentDays working days within which a mediator is named and both sides consent, from 1 to 60
 * @param holdDays working days within which it is mediated, from 1 to 60; the law asks for a month as a rule
 *     (人民调解工作若干规定 art. 33)
 * @param referDays working days within which what was not settled is referred, from 1 to 60
 */
@ConfigurationProperties("linjuli.mediation")
record MediationSettings(
        @DefaultValue("5") int consentDays,
        @DefaultValue("20") int holdDays,
        @DefaultValue("3") int referDays) {

    static final MediationSettings USUAL = new MediationSettings(5, 20, 3);
    private static final int LONGEST = 60;

    MediationSettings {
        within("consent-days", consentDays);
        within("hold-days", holdDays);
        within("refer-days", referDays);
    }

    private static void within(String name, int days) {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "linjuli.mediation.%s must be 1 to %d, not %d".formatted(name, LONGEST, days));
        }
    }
}
