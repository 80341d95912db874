package org.linjuli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Allowance;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Other systems that ask by themselves (对接系统). It takes two: the system administrator registers one and hands its
 * secret over, the security administrator says what it may; until then it may nothing.
 */
@Service
public class Clients {

    static final Duration LONGEST = Duration.ofDays(731);

    private static final int MOST_ALLOWANCES = 50;

    /** The secret is shown this once. */
    public record Issued(UUID id, String secret) {

        @Override
        public String toString() {
            return "Issued";
        }
    }

    private final ClientRows rows;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Clients(ClientRows rows, Passwords passwords, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Client> all(Actor by) {
        by.require(Permission.CLIENT_READ);
        return rows.all();
    }

    /** What a client may be allowed at all. */
    public Set<Permission> allowable() {
        return ClientRule.allowable();
    }

    /** Registers one with a drawn secret. Hashing is done before the transaction: it is slow on purpose. */
    public Issued register(Actor by, String typed, LocalDate lastDay) {
        by.require(Permission.CLIENT_REGISTER);
        var name = typed.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw IdentityProblem.CLIENT_DETAILS_WRONG.now().field("name", "请填写系统名称，1 到 60 个字");
        }
        var until = endOf(lastDay);
        var issued = new Issued(Ids.next(clock), SessionToken.fresh().value());
        var hash = passwords.hash(issued.secret());
        transaction.executeWithoutResult(status -> {
            rows.insert(issued.id(), name, hash, until);
            audit.record(by, act("register", issued.id()).with("until", until.toString()));
        });
        return issued;
    }

    /** Draws another secret; the one before and all tokens end at once. */
    public Issued renewSecret(Actor by, UUID id) {
        by.require(Permission.CLIENT_REGISTER);
        var issued = new Issued(id, SessionToken.fresh().value());
        var hash = passwords.hash(issued.secret());
        transaction.executeWithoutResult(status -> {
            rows.refuseRevoked(id);
            rows.setSecret(id, hash);
            audit.record(by, act("renew-secret", id));
        });
        return issued;
    }

    /** Ends it for good, its tokens with it. Like taking a role back, this takes one person. */
    public void revoke(Actor by, UUID id) {
        by.require(Permission.CLIENT_REGISTER);
        transaction.executeWithoutResult(status -> {
            rows.refuseRevoked(id);
            rows.revoke(id);
            audit.record(by, act("revoke", id));
        });
    }

    /** Says anew all that it may; only below the nodes of who says it. */
    public void allow(Actor by, UUID id, List<Allowance> wanted) {
        by.require(Permission.CLIENT_ALLOW);
        if (wanted.size() > MOST_ALLOWANCES) {
            throw IdentityProblem.CLIENT_DETAILS_WRONG.now().field("allowances", "最多 " + MOST_ALLOWANCES + " 项");
        }
        wanted.forEach(one -> {
            by.require(Permission.CLIENT_ALLOW, one.node());
            if (!ClientRule.isAllowable(one.permission())) {
                throw IdentityProblem.CLIENT_DETAILS_WRONG
                        .now()
                        .field(
                                "allowances",
                                "“%s”不能授予对接系统".formatted(one.permission().label()));
            }
        });
        transaction.executeWithoutResult(status -> {
            rows.refuseRevoked(id);
            rows.setAllowances(id, wanted);
            audit.record(by, act("allow", id).with("allowances", text(wanted)));
        });
    }

    private Instant endOf(LocalDate lastDay) {
        var until = lastDay.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw IdentityProblem.CLIENT_DETAILS_WRONG.now().field("until", "有效期请选今天到两年以内的一天");
        }
        return until;
    }

    private static Act act(String verb, UUID id) {
        return Act.change("client." + verb, "client", id);
    }

    private static String text(List<Allowance> allowances) {
        return allowances.stream()
                .map(one -> one.permission().name() + '@' + one.node().value())
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" "));
    }
}
