package org.linjuli.platform.web;

import java.io.IOException;

/** A body went on after its limit. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes");
    }
}
