package org.linjuli.territory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes over within seconds what another node has changed in the territory. */
@Component
class OtherNodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Revisions revisions;
    private volatile @Nullable Thread watch;

    OtherNodes(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void start() {
        watch = Thread.ofVirtual().name("territory-of-other-nodes").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            revisions.catchUp();
        } catch (RuntimeException e) {
            // The outermost frame of this thread. The database may be away; what was known goes on being told.
            LOG.atWarn().setCause(e).log("The territory of other nodes can't be read; trying again in a while");
        }
    }

    @Override
    public void stop() {
        var running = watch;
        if (running != null) {
            running.interrupt();
        }
        watch = null;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
