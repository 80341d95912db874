package org.linjuli.deliberation;

/** How a ballot came. */
enum BallotOrigin {
    WEB,
    PAPER
}
