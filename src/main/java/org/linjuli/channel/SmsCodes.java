package org.linjuli.channel;

import org.linjuli.identity.PhoneCode;
import org.linjuli.identity.PhoneCodes;
import org.springframework.stereotype.Component;

/** Sends codes by short message, through the same outbox as everything else. */
@Component
class SmsCodes implements PhoneCodes {

    /** The code itself is put in when it is sent. */
    private static final String TEXT = "【邻聚里】您的验证码是{code}，10分钟内有效。请勿告诉任何人，工作人员也不会向您索要。";

    private final SmsRows outbox;

    SmsCodes(SmsRows outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(PhoneCode code) {
        outbox.add(code, TEXT);
    }
}
