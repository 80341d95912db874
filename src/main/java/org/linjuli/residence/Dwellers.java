package org.linjuli.residence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Service;

/** Who lives behind which doors, for modules that ask households. Whoever calls has decided what is told of it to whom. */
@Service
public class Dwellers {

    private final ResidenceStore store;

    Dwellers(ResidenceStore store) {
        this.store = store;
    }

    /** Where this person lives now, as they say it and as it was verified. */
    public Optional<Residence> homeOf(AccountId account) {
        return Asker.PRODUCT.ask(() -> store.present(account));
    }

    /** The households in which these people say they live now; who names no door is left out. */
    public Set<UUID> householdsOf(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Set.of() : Asker.PRODUCT.ask(() -> store.householdsOf(accounts));
    }

    /** Those who live in these households now and were verified. */
    public Map<UUID, List<AccountId>> verifiedIn(Collection<UUID> households) {
        return households.isEmpty() ? Map.of() : Asker.PRODUCT.ask(() -> store.verifiedIn(households));
    }
}
