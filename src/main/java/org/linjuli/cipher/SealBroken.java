package org.linjuli.cipher;

/** A sealed value was changed, or stands in another row or column than the one it was sealed for. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("A sealed value is damaged or stands in the wrong row");
    }
}
