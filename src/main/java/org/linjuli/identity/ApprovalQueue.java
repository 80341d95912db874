package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The proposals that wait and those that have ended, for who decides and for who proposed them. */
@Service
public class ApprovalQueue {

    static final int LONGEST_PAGE = 100;
    private static final int MOST_COUNTED = 200;

    /** Which of them. */
    public enum View {
        OPEN,
        ENDED,
        /** One's own, open and ended. */
        MINE
    }

    /** A proposal, and whether the reader may decide it. */
    public record Queued(Approval approval, boolean mayDecide) {}

    private final JdbcClient jdbc;
    private final ApprovalRows rows;
    private final SecondPeople second;
    private final Accounts accounts;
    private final NodePath root;
    private final Clock clock;

    ApprovalQueue(
            JdbcClient jdbc,
            ApprovalRows rows,
            SecondPeople second,
            Accounts accounts,
            IdentitySettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.second = second;
        this.accounts = accounts;
        this.root = NodePath.of(settings.root());
        this.clock = clock;
    }

    /** The newest first. */
    public Page<Queued> page(Actor by, View view, @Nullable ApprovalKind kind, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw IdentityProblem.BAD_PAGE.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 个");
        }
        var found = read(by, view, kind, before(cursor), limit + 1);
        var page = Page.cut(found, limit, last -> Cursor.of(last.id()));
        return new Page<>(queued(by, page.items()), page.next());
    }

    /** How many wait for this person. */
    public int count(Actor by) {
        if (!by.may(Permission.APPROVAL_DECIDE) && !by.may(Permission.EXPORT_DECIDE)) {
            return 0;
        }
        var open = read(by, View.OPEN, null, null, MOST_COUNTED);
        return (int) queued(by, open).stream().filter(Queued::mayDecide).count();
    }

    /** One of them, for who may read it. */
    public Queued queued(Actor by, Approval approval) {
        return queued(by, List.of(approval)).getFirst();
    }

    /** The people of these proposals, in one round trip. */
    public Map<AccountId, Account> people(Collection<Approval> approvals) {
        return accounts.findAll(approvals.stream()
                .flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy(), one.account()))
                .filter(Objects::nonNull)
                .toList());
    }

    private List<Queued> queued(Actor by, List<Approval> approvals) {
        var may = second.mayDecide(by, approvals);
        return IntStream.range(0, approvals.size())
                .mapToObj(n -> new Queued(approvals.get(n), approvals.get(n).isOpen() && may.get(n)))
                .toList();
    }

    private List<Approval> read(Actor by, View view, @Nullable ApprovalKind kind, @Nullable UUID before, int limit) {
        var scope = by.scope(Permission.APPROVAL_DECIDE);
        return jdbc.sql("select " + ApprovalRows.COLUMNS + """
                        from identity.approval p
                        where (p.proposed_by = :me or (:view <> 'MINE'
                                and (p.node <@ any(:scope::ltree[]) or (:whole and p.node <@ 'unit')
                                     or (p.kind = 'EXPORT' and p.node <@ any(:exports::ltree[])))))
                          and (:view = 'MINE' or (:view = 'OPEN') = (p.state = 'PROPOSED' and p.expires_at > :now))
                          and (:kind::text is null or p.kind = :kind)
                          and (:before::uuid is null or p.id < :before)
                        order by p.id desc limit :limit
                        """)
                .param("me", by.account().value())
                .param("view", view.name())
                .param("scope", scope.asArray())
                .param("exports", by.scope(Permission.EXPORT_DECIDE).asArray())
                .param("whole", scope.covers(root))
                .param("now", utc(clock.instant()))
                .param("kind", kind == null ? null : kind.name())
                .param("before", before)
                .param("limit", limit)
                .query(rows::approval)
                .list();
    }

    private static @Nullable UUID before(@Nullable String cursor) {
        try {
            return cursor == null
                    ? null
                    : UUID.fromString(Cursor.parse(cursor, 1).values().getFirst());
        } catch (IllegalArgumentException malformed) {
            throw IdentityProblem.BAD_PAGE.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
