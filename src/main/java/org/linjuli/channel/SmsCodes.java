package org.linjuli.channel;

import org.linjuli.identity.PhoneCode;
import org.linjuli.identity.PhoneCodes;
import org.springframework.stereotype.Component;

/** Sends codes by short message, through the same outbox as everything else. */
@Component
class SmsCodes implements PhoneCodes {

    private static final String TEXT = Words.templates().getProperty("code");

    private final SmsRows outbox;

    SmsCodes(SmsRows outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(PhoneCode code) {
        outbox.add(code, TEXT);
    }
}
