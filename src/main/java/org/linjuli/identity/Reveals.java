package org.linjuli.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Mask;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows one personal field of one person in clear (个人信息查看). Each look has a purpose, counts against the day's quota, and
 * leaves an entry that the person concerned can read. Whether somebody may look at all is asked by the module whose
 * matter it is.
 */
@Service
public class Reveals {

    /** On account of what somebody looks: {@code request} with its id, at a place. */
    public record Matter(String kind, String id, NodePath node) {}

    private final JdbcClient jdbc;
    private final Phones phones;
    private final Audit audit;
    private final Clock clock;
    private final Policies policies;

    Reveals(JdbcClient jdbc, Phones phones, Audit audit, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.phones = phones;
        this.audit = audit;
        this.clock = clock;
        this.policies = policies;
    }

    /** The phones of these accounts as anybody may see them who may ask for one, in one round trip: 138****8000. */
    public Map<AccountId, String> maskedPhones(Collection<AccountId> whose) {
        return Asker.PRODUCT.ask(() -> phones.of(whose)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, phone -> Mask.phone(phone.getValue())));
    }

    /** The phone of somebody, for a call about the matter. */
    @Transactional
    public String phone(Actor by, AccountId whose, RevealPurpose purpose, Matter matter) {
        var phone = Asker.PRODUCT.ask(() -> phones.of(whose)).orElseThrow(IdentityProblem.NO_PHONE::now);
        count(by.account());
        audit.record(
                by,
                new Act(
                        ActKind.REVEAL,
                        "phone.reveal",
                        matter.kind(),
                        matter.id(),
                        matter.node(),
                        whose,
                        Map.of("purpose", purpose.name())));
        return phone;
    }

    /** One statement, so that many looks at once can't pass the quota together. */
    private void count(AccountId account) {
        var today = LocalDate.now(clock.withZone(CityTime.ZONE));
        int quota = policies.get().revealsADay();
        int counted = jdbc.sql("""
                        insert into identity.reveal_count as known (account, day, count) values (:account, :day, 1)
                        on conflict (account, day) do update set count = known.count + 1 where known.count < :quota
                        """)
                .param("account", account.value())
                .param("day", today)
                .param("quota", quota)
                .update();
        if (counted == 0 || quota == 0) {
            throw IdentityProblem.TOO_MANY_REVEALS
                    .now()
                    .with("retryAt", tomorrow(today).toInstant());
        }
    }

    private static ZonedDateTime tomorrow(LocalDate today) {
        return today.plusDays(1).atStartOfDay(CityTime.ZONE);
    }
}
