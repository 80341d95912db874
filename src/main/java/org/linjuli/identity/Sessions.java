package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.platform.Announcements;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The devices that are signed in. A request with a known token costs no round trip while the near cache is warm; what
 * ends here ends at once on this node, and on the others as soon as they hear of it, or else when their cache lets go.
 */
@Service
public class Sessions {

    private static final int MOST_CACHED = 20_000;
    private static final String ENDED = "identity.session";
    private static final String CHANGED = "identity.account";
    private static final String PASSWORD_SHOWN = "PASSWORD";
    private static final String FACTOR_SHOWN = "SECOND_FACTOR";

    private final JdbcClient jdbc;
    private final LastSeen lastSeen;
    private final Announcements announcements;
    private final StaffPolicy policy;
    private final Policies policies;
    private final Clock clock;
    private final NearCache<SessionToken, Session> near;
    private final Audit audit;

    Sessions(
            JdbcClient jdbc,
            LastSeen lastSeen,
            Announcements announcements,
            IdentitySettings settings,
            StaffPolicy policy,
            Policies policies,
            Clock clock,
            Audit audit) {
        this.policy = policy;
        this.policies = policies;
        this.jdbc = jdbc;
        this.lastSeen = lastSeen;
        this.announcements = announcements;
        this.clock = clock;
        this.near = new NearCache<>(clock, settings.nearCache(), MOST_CACHED);
        Runnable forgetAll = () -> near.forgetIf(session -> true);
        announcements.hear(ENDED, id -> forget(UUID.fromString(id)), forgetAll);
        announcements.hear(CHANGED, id -> forget(new AccountId(UUID.fromString(id))), forgetAll);
        this.audit = audit;
    }

    SessionToken open(AccountId account, Device device) {
        return open(account, device, "password");
    }

    /** @param by how the account was entered, for the log */
    SessionToken open(AccountId account, Device device, String by) {
        return open(account, device, by, PASSWORD_SHOWN);
    }

    /** For who has shown something at once that takes the place of password and second factor. */
    SessionToken openProved(AccountId account, Device device, String by) {
        return open(account, device, by, FACTOR_SHOWN);
    }

    private SessionToken open(AccountId account, Device device, String by, String level) {
        var token = SessionToken.fresh();
        var id = Ids.next(clock);
        var opened = Act.of(ActKind.SIGN_IN, "session.open", "session", id)
                .concerning(account)
                .with("agent", device.agent())
                .with("address", device.address())
                .with("by", by);
        jdbc.sql("""
                        insert into identity.session
                          (id, token_hash, account, created_at, last_seen_at, agent, address, level)
                        values (:id, :hash, :account, :now, :now, :agent, :address, :level)
                        returning\s""" + Audit.ENTRY)
                .param("id", id)
                .param("hash", token.hash())
                .param("account", account.value())
                .param("now", utc(clock.instant()))
                .param("agent", device.agent())
                .param("address", device.address())
                .param("level", level)
                .params(audit.values(account, opened))
                .query((row, n) -> n)
                .single();
        return token;
    }

    /** The session that the token opens, unless it has ended. */
    public Optional<Session> find(SessionToken token) {
        var session = near.get(token, this::read);
        session.ifPresent(found -> lastSeen.touch(found.id(), clock.instant()));
        return session;
    }

    @Transactional
    public void close(SessionToken token) {
        jdbc.sql("delete from identity.session where token_hash = :hash returning id, account")
                .param("hash", token.hash())
                .query((row, n) -> new Ended(row.getObject("id", UUID.class), account(row, "account")))
                .optional()
                .ifPresent(ended -> {
                    audit.record(ended.account(), Act.of(ActKind.SIGN_IN, "session.close", "session", ended.session()));
                    end(ended.session());
                });
    }

    private record Ended(UUID session, AccountId account) {}

    /** The devices on which this person is signed in, the last used first. */
    public List<SignedInDevice> devices(Actor actor) {
        return jdbc.sql("""
                        select id, agent, address, created_at, last_seen_at from identity.session
                        where account = :account and last_seen_at > :idleSince and created_at > :startedSince
                        order by last_seen_at desc, id desc limit 100
                        """)
                .param("account", actor.account().value())
                .param("idleSince", utc(clock.instant().minus(policy.idle(actor))))
                .param("startedSince", utc(clock.instant().minus(policies.get().sessionLasts())))
                .query((row, n) -> new SignedInDevice(
                        row.getObject("id", UUID.class),
                        new Device(row.getString("agent"), row.getString("address")),
                        instant(row, "created_at"),
                        instant(row, "last_seen_at")))
                .list();
    }

    /** Signs one of the actor's own devices out. */
    @Transactional
    public void closeDevice(Actor actor, UUID device) {
        int closed = jdbc.sql("delete from identity.session where id = :id and account = :account")
                .param("id", device)
                .param("account", actor.account().value())
                .update();
        if (closed == 0) {
            throw IdentityProblem.NO_SUCH_DEVICE.now();
        }
        audit.record(actor.account(), Act.of(ActKind.SIGN_IN, "session.kick-out", "session", device));
        end(device);
    }

    /** Signs all devices of an account out, save the one that asks. */
    @Transactional
    void closeOthers(AccountId account, SessionToken asking) {
        jdbc.sql("delete from identity.session where account = :account and token_hash <> :hash returning id")
                .param("account", account.value())
                .param("hash", asking.hash())
                .query(UUID.class)
                .list()
                .forEach(this::end);
    }

    /** Signs all other devices of who asks out. */
    @Transactional
    void closeOthers(Session asking) {
        jdbc.sql("delete from identity.session where account = :account and id <> :id returning id")
                .param("account", asking.actor().account().value())
                .param("id", asking.id())
                .query(UUID.class)
                .list()
                .forEach(this::end);
    }

    /** Signs all devices of an account out. */
    @Transactional
    void closeAll(AccountId account) {
        jdbc.sql("delete from identity.session where account = :account returning id")
                .param("account", account.value())
                .query(UUID.class)
                .list()
                .forEach(this::end);
    }

    /** The session has shown the second factor; what is done along is done in the same transaction. */
    @Transactional
    <T> T prove(Session session, Supplier<T> along) {
        var result = along.get();
        jdbc.sql("update identity.session set level = :level where id = :id")
                .param("level", FACTOR_SHOWN)
                .param("id", session.id())
                .update();
        accountChanged(session.actor().account());
        return result;
    }

    private void end(UUID session) {
        announcements.announce(ENDED, session.toString());
    }

    /**
     * In the transaction of the change: the account's grants are read anew at its next request, on all nodes, and those of
     * everybody who stands in for it.
     */
    void accountChanged(AccountId account) {
        announcements.announce(CHANGED, account.toString());
        jdbc.sql("select distinct stand_in from identity.delegation where absent = :account and validity @> :now")
                .param("account", account.value())
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(standIn -> announcements.announce(CHANGED, standIn.toString()));
    }

    private void forget(UUID session) {
        near.forgetIf(known -> known.id().equals(session));
    }

    private void forget(AccountId account) {
        near.forgetIf(session -> session.actor().account().equals(account));
    }

    /** How long a sign-in lasts at most. */
    public Duration lasts() {
        return policies.get().sessionLasts();
    }

    void purge() {
        jdbc.sql("delete from identity.session where last_seen_at <= :idleSince or created_at <= :startedSince")
                .param("idleSince", utc(clock.instant().minus(policies.get().idle())))
                .param("startedSince", utc(clock.instant().minus(policies.get().sessionLasts())))
                .update();
    }

    private Optional<Session> read(SessionToken token) {
        var now = clock.instant();
        return jdbc.sql("""
                        select s.id, s.account, s.created_at, s.last_seen_at, a.username, a.display_name, a.simulated,
                               s.level = 'SECOND_FACTOR' as proved, p.changed_at as password_since,
                               coalesce(p.due, false) as password_due,
                               exists (select from identity.second_factor f
                                       where f.account = a.id and f.confirmed_at is not null) as has_code,
                               exists (select from identity.passkey k where k.account = a.id) as has_passkey,
                               array(select distinct g.role || ' ' || g.node::text from identity.role_held g
                                     where g.account = a.id and g.validity @> :now order by 1) as grants
                        from identity.session s join identity.account a on a.id = s.account
                        left join identity.password p on p.account = a.id
                        where s.token_hash = :hash and a.state = 'ACTIVE' and s.created_at > :startedSince
                        """)
                .param("hash", token.hash())
                .param("now", utc(now))
                .param("startedSince", utc(now.minus(policies.get().sessionLasts())))
                .query(this::session)
                .optional()
                .filter(session -> session.lastSeenAt().plus(session.idle()).isAfter(now));
    }

    private Session session(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var actor = new Actor(
                account(row, "account"), row.getString("display_name"), GrantRows.parse(row.getArray("grants")));
        var factors = EnumSet.noneOf(Factor.class);
        if (row.getBoolean("has_code")) {
            factors.add(Factor.CODE);
        }
        if (row.getBoolean("has_passkey")) {
            factors.add(Factor.PASSKEY);
        }
        var shown = new StaffPolicy.Shown(
                !factors.isEmpty(),
                row.getBoolean("proved"),
                instantOrNull(row, "password_since"),
                row.getBoolean("password_due"),
                row.getBoolean("simulated"));
        return new Session(
                id,
                actor,
                row.getString("username"),
                instant(row, "created_at"),
                lastSeen.later(id, instant(row, "last_seen_at")),
                policy.standing(actor, shown, clock.instant()),
                factors,
                policy.idle(actor));
    }
}
