package org.linjuli.channel;

import java.util.UUID;

/** The way out to phones. A provider is connected by a bean of this type. */
public interface SmsGateway {

    /**
     * A short message, ready to go.
     *
     * @param id the same for every attempt, so that a provider can recognise a repeat
     */
    record Sms(UUID id, String phone, String text) {

        @Override
        public String toString() {
            return "sms " + id;
        }
    }

    /** Hands a message over; whatever it throws means that it is tried again later. */
    void send(Sms sms);

    /** Whether a phone rings in the end. */
    boolean reachesPhones();
}
