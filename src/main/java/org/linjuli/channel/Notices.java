package org.linjuli.channel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notices of one person; nobody reads those of another. */
@Service
public class Notices {

    static final int LONGEST_PAGE = 100;

    private final NoticeRows rows;

    Notices(NoticeRows rows) {
        this.rows = rows;
    }

    /** My notices, the latest first. */
    public Page<Notice> page(Actor actor, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw ChannelProblem.BAD_PAGE.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        var before = Before.parse(cursor);
        var notices = rows.before(actor.account(), before.at, before.id, limit + 1);
        return Page.cut(notices, limit, notice -> Cursor.of(notice.at(), notice.id()));
    }

    public int unread(Actor actor) {
        return rows.unread(actor.account());
    }

    /** I have read this notice of mine and all before it. */
    public void readUpTo(Actor actor, UUID notice) {
        if (!rows.has(actor.account(), notice)) {
            throw ChannelProblem.NO_SUCH_NOTICE.now();
        }
        rows.readUpTo(actor.account(), notice);
    }

    /**
     * Tells somebody something that stands on no time line of a request, in the transaction at hand.
     *
     * @param number of the teller's own record of it; the same number again tells nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId account, long number, String text) {
        rows.addAside(account, -number, text);
    }

    /** Tells somebody something once, in the transaction at hand; whoever calls twice tells it twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId account, String text) {
        rows.addAside(account, -rows.nextTelling(), text);
    }

    /** Tells many the same once, in the transaction at hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<AccountId> accounts, String text) {
        rows.addAside(accounts, text);
    }

    private record Before(Instant at, UUID id) {

        static Before parse(@Nullable String cursor) {
            if (cursor == null) {
                return new Before(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
            }
            try {
                var values = Cursor.parse(cursor, 2).values();
                return new Before(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                throw ChannelProblem.BAD_PAGE.now().field("cursor", "页码已失效，请从第一页重新打开");
            }
        }
    }
}
