package org.linjuli.casework.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.linjuli.casework.list.Sight;
import org.linjuli.shared.Actor;

/**
 * One open screen: what it looks at, and which requests have changed since it was last told. However much happens, it
 * holds each request once, and a screen that is slow holds up nobody else.
 */
public final class Screen {

    /** A screen that has to be told of more than this is better told to read its list anew. */
    static final int MOST = 200;

    private final Actor actor;
    private final Sight sight;
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private boolean closed;

    Screen(Actor actor) {
        this.actor = actor;
        this.sight = Sight.of(actor);
    }

    Actor actor() {
        return actor;
    }

    Sight sight() {
        return sight;
    }

    void tell(UUID request) {
        lock.lock();
        try {
            if (changed.size() < MOST) {
                changed.add(request);
            }
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The requests that have changed, as soon as there are some; none when nothing has for so long. */
    public Set<UUID> await(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (changed.isEmpty() && !closed && left > 0) {
                left = something.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
            }
            var told = Set.copyOf(changed);
            changed.clear();
            return told;
        } finally {
            lock.unlock();
        }
    }
}
