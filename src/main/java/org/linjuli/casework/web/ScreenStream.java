package org.linjuli.casework.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.linjuli.casework.live.Screen;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends one open screen what changes, on a thread of its own, so that a slow line holds up nobody else. */
final class ScreenStream {

    /** Then the browser asks again by itself, and its roles are read anew. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** How long after signing out a screen may still be told something. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Proxies end a connection on which nothing is said. */
    private static final int BEAT_EVERY = 3;

    private static final long RETRY_MILLIS = 3000;

    record Changed(List<UUID> ids) {}

    private final Screen screen;
    private final BooleanSupplier isSignedIn;
    private final Runnable close;
    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());

    ScreenStream(Screen screen, BooleanSupplier isSignedIn, Runnable close) {
        this.screen = screen;
        this.isSignedIn = isSignedIn;
        this.close = close;
    }

    SseEmitter begin() {
        emitter.onCompletion(close);
        emitter.onTimeout(close);
        Thread.ofVirtual().name("screen").start(this::send);
        return emitter;
    }

    private void send() {
        try {
            emitter.send(SseEmitter.event().reconnectTime(RETRY_MILLIS).comment("open"));
            int silent = 0;
            while (!screen.isClosed()) {
                var changed = screen.await(LOOK);
                if (screen.isClosed() || !isSignedIn.getAsBoolean()) {
                    break;
                }
                silent = tell(changed, silent);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } finally {
            close.run();
        }
    }

    private int tell(Set<UUID> changed, int silent) throws IOException {
        if (!changed.isEmpty()) {
            emitter.send(SseEmitter.event().name("changed").data(new Changed(List.copyOf(changed))));
            return 0;
        }
        if (silent + 1 >= BEAT_EVERY) {
            emitter.send(SseEmitter.event().comment("beat"));
            return 0;
        }
        return silent + 1;
    }
}
