package org.linjuli.privacy;

import java.util.List;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.PersonalRecords.Erased;
import org.linjuli.shared.PersonalRecords.Kept;
import org.springframework.stereotype.Component;

/** Lets every module erase what it keeps of somebody, all in one transaction. */
@Component
public class Erasure {

    /** What came of it: what is gone, and what stays by which rule. */
    public record Outcome(List<Erased> erased, List<Kept> kept) {}

    private final List<PersonalRecords> records;

    Erasure(List<PersonalRecords> records) {
        this.records = List.copyOf(records);
    }

    List<String> obstacles(AccountId account) {
        return records.stream()
                .flatMap(one -> one.obstacles(account).stream())
                .distinct()
                .toList();
    }

    List<Kept> kept(AccountId account) {
        return records.stream().flatMap(one -> one.kept(account).stream()).toList();
    }

    /** Refuses with all that stands against it, so that nobody has to come back for each. */
    void refuseBlocked(AccountId account) {
        var obstacles = obstacles(account);
        if (!obstacles.isEmpty()) {
            throw PrivacyProblem.ERASURE_BLOCKED
                    .because(String.join("；", obstacles))
                    .with("obstacles", obstacles)
                    .field("kind", String.join("；", obstacles));
        }
    }

    /** As the product, because the office that decided it may not read what goes. */
    Outcome run(AccountId account) {
        Asker.PRODUCT.run(() -> refuseBlocked(account));
        return Asker.PRODUCT.ask(() -> {
            var kept = kept(account);
            return new Outcome(erase(account), kept);
        });
    }

    private List<Erased> erase(AccountId account) {
        return records.stream()
                .flatMap(one -> one.erase(account).stream())
                .filter(one -> one.count() > 0)
                .toList();
    }
}
