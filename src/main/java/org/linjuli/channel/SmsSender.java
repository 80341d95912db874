package org.linjuli.channel;

import java.time.Duration;
import java.util.Optional;
import org.linjuli.channel.SmsGateway.Sms;
import org.linjuli.channel.SmsRows.Taken;
import org.linjuli.identity.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits. A message is taken before and marked after it is handed over, so a crash in between sends it once
 * more, under the same id.
 */
@Component
class SmsSender {

    static final int MOST_ATTEMPTS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(SmsSender.class);
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    private final SmsRows rows;
    private final Accounts accounts;
    private final SmsGateway gateway;

    SmsSender(SmsRows rows, Accounts accounts, SmsGateway gateway) {
        this.rows = rows;
        this.accounts = accounts;
        this.gateway = gateway;
    }

    /** Sends what is due now; returns how many it has tried. */
    int send() {
        int tried = 0;
        var next = rows.take(LONGEST_SENDING);
        while (next.isPresent()) {
            tried++;
            send(next.get());
            next = tried < BATCH ? rows.take(LONGEST_SENDING) : Optional.empty();
        }
        return tried;
    }

    private void send(Taken taken) {
        var phone = Optional.ofNullable(taken.phone()).or(() -> accounts.phoneForMessages(taken.account()));
        if (phone.isEmpty()) {
            rows.givenUp(taken.id(), "NO_PHONE");
            return;
        }
        try {
            gateway.send(new Sms(taken.id(), phone.get(), taken.text()));
        } catch (RuntimeException refused) {
            // Whatever a provider's client throws: the message waits, or is given up, and the others go on.
            stumbled(taken, refused);
            return;
        }
        rows.sent(taken.id());
    }

    private void stumbled(Taken taken, RuntimeException refused) {
        var kind = refused.getClass().getSimpleName();
        if (taken.attempts() >= MOST_ATTEMPTS) {
            LOG.error("short message {} is given up: {}", taken.id(), kind);
            rows.givenUp(taken.id(), kind);
        } else {
            rows.later(taken.id(), FIRST_PAUSE.multipliedBy(1L << (taken.attempts() - 1)));
        }
    }
}
