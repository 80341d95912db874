package org.linjuli.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.Mode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The short messages that went out or wait; for the system administrator to look at. */
@Service
public class Outbox {

    /** What became of a message. */
    public enum State {
        WAITING,
        SENT,
        /** Given up: nobody was reached. */
        DEAD
    }

    /**
     * A short message.
     *
     * @param requestId the request it tells of; none for a code
     * @param endedAt when it was sent or given up; null while it waits
     */
    public record Message(
            long seq,
            AccountId account,
            Instant at,
            String text,
            @Nullable UUID requestId,
            State state,
            int attempts,
            @Nullable Instant endedAt,
            @Nullable String reason) {}

    private final SmsRows rows;
    private final SmsGateway gateway;
    private final Mode mode;

    Outbox(SmsRows rows, SmsGateway gateway, @Value("${linjuli.mode:production}") Mode mode) {
        this.rows = rows;
        this.gateway = gateway;
        this.mode = mode;
    }

    /** The latest messages first. */
    public Page<Message> page(Actor actor, @Nullable String cursor, int limit) {
        actor.require(Permission.OUTBOX_READ);
        if (limit < 1 || limit > Notices.LONGEST_PAGE) {
            throw ChannelProblem.BAD_PAGE.now().field("limit", "每页 1 到 " + Notices.LONGEST_PAGE + " 条");
        }
        return Page.cut(rows.before(seq(cursor), limit + 1, showsCodes()), limit, message -> Cursor.of(message.seq()));
    }

    /** Whether messages reach phones at all, or only end up here. */
    public boolean reachesPhones() {
        return gateway.reachesPhones();
    }

    /** A code of a real person is for their phone alone; in a demo without a provider it would reach nobody. */
    private boolean showsCodes() {
        return mode == Mode.DEMO && !gateway.reachesPhones();
    }

    private static long seq(@Nullable String cursor) {
        try {
            return cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(Cursor.parse(cursor, 1).values().getFirst());
        } catch (IllegalArgumentException malformed) {
            throw ChannelProblem.BAD_PAGE.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
