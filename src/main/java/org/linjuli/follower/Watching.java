package org.linjuli.follower;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One onlooker at its work. */
final class Watching<E extends Feed.Entry> implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final int MOST = 500;
    private static final long NOT_BEGUN = -1;

    private final Onlooker<E> onlooker;
    private final Watermark watermark;
    private volatile long position = NOT_BEGUN;

    Watching(Onlooker<E> onlooker, Watermark watermark) {
        this.onlooker = onlooker;
        this.watermark = watermark;
    }

    @Override
    public String name() {
        return onlooker.name();
    }

    @Override
    public Feed<E> feed() {
        return onlooker.feed();
    }

    @Override
    public void introduce() {
        if (position == NOT_BEGUN) {
            position = feed().top();
        }
    }

    @Override
    public boolean step() {
        long upTo = watermark.settled();
        if (upTo <= position) {
            return false;
        }
        var entries = feed().entries(position, upTo, MOST);
        boolean isFull = entries.size() == MOST;
        position = isFull ? entries.getLast().seq() : upTo;
        try {
            onlooker.see(entries);
        } catch (RuntimeException failure) {
            LOG.warn("{} could not take what it saw", name(), failure);
        }
        return isFull;
    }

    @Override
    public boolean isWaitingToSettle() {
        return watermark.isWaiting();
    }
}
