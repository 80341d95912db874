package org.linjuli.identity;

/** The way by which codes reach phones; implemented by who sends short messages. */
public interface PhoneCodes {

    /** Takes a code along in the transaction at hand; it goes out when that is committed. */
    void send(PhoneCode code);
}
