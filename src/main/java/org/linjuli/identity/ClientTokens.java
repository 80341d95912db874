package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tokens of clients: an hour each, opaque, and gone with the client. Wrong secrets are counted as wrong passwords are. */
@Service
public class ClientTokens {

    public static final Duration LASTS = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ClientRows clients;
    private final Passwords passwords;
    private final Mistakes mistakes;
    private final Audit audit;
    private final Clock clock;

    ClientTokens(
            JdbcClient jdbc, ClientRows clients, Passwords passwords, Mistakes mistakes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.passwords = passwords;
        this.mistakes = mistakes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Issues a token to who knows the secret, or throws {@code client-unknown} or {@code locked}. */
    public SessionToken issue(Credentials shown, String address) {
        var subject = "client|" + shown.username();
        mistakes.lockedUntil(subject, address).ifPresent(until -> {
            throw IdentityProblem.LOCKED.now().with("retryAt", until).with("error", "invalid_client");
        });
        var door = idOf(shown.username()).flatMap(clients::door);
        if (!matches(door, shown.password())) {
            mistakes.count(subject, address);
            audit.recordAlone(Actor.anonymous(), refused(door, address));
            throw unknown();
        }
        mistakes.clear(subject);
        var token = SessionToken.fresh();
        store(door.orElseThrow(), token, address);
        return token;
    }

    private static Act refused(Optional<ClientRows.Door> door, String address) {
        var which = door.map(found -> found.id().toString()).orElse("unknown");
        return Act.of(ActKind.DENIAL, "client.refuse", "client", which).with("address", address);
    }

    /** The client that a token speaks for, with what it may now. */
    Optional<Actor> find(SessionToken token) {
        return jdbc.sql("""
                        select c.id, c.name from identity.client_token t join identity.client c on c.id = t.client
                        where t.token_hash = :hash and t.expires_at > :now
                          and c.revoked_at is null and c.valid_until > :now
                        """)
                .param("hash", token.hash())
                .param("now", utc(clock.instant()))
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Actor(new AccountId(id), row.getString("name"), List.of(), clients.allowances(id));
                })
                .optional();
    }

    void purge() {
        jdbc.sql("delete from identity.client_token where expires_at <= :now")
                .param("now", utc(clock.instant()))
                .update();
    }

    /** In one statement. A client that was revoked or got another secret meanwhile gets nothing. */
    private void store(ClientRows.Door door, SessionToken token, String address) {
        var issued =
                Act.of(ActKind.SIGN_IN, "client.token", "client", door.id()).with("address", address);
        var now = clock.instant();
        boolean stored = jdbc.sql("""
                        with client as (
                          update identity.client set used_at = :now
                          where id = :client and secret_hash = :secret and revoked_at is null and valid_until > :now
                          returning id)
                        insert into identity.client_token (token_hash, client, issued_at, expires_at)
                        select :hash, id, :now, :until from client
                        returning\s""" + Audit.ENTRY)
                .param("hash", token.hash())
                .param("client", door.id())
                .param("secret", door.secretHash())
                .param("now", utc(now))
                .param("until", utc(now.plus(LASTS)))
                .params(audit.values(new AccountId(door.id()), issued))
                .query((row, n) -> n)
                .optional()
                .isPresent();
        if (!stored) {
            throw unknown();
        }
    }

    private boolean matches(Optional<ClientRows.Door> door, String secret) {
        if (door.isEmpty()) {
            passwords.pretendToMatch(secret);
            return false;
        }
        return passwords.matches(secret, door.get().secretHash()) && door.get().open();
    }

    private static ProblemException unknown() {
        return IdentityProblem.CLIENT_UNKNOWN.now().with("error", "invalid_client");
    }

    private static Optional<UUID> idOf(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
