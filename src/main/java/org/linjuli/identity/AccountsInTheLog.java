package org.linjuli.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.linjuli.audit.People;
import org.linjuli.shared.AccountId;
import org.springframework.stereotype.Component;

/** Tells the audit log what people are called. */
@Component
class AccountsInTheLog implements People {

    private final Accounts accounts;

    AccountsInTheLog(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<AccountId, String> namesOf(Collection<AccountId> asked) {
        return accounts.names(asked);
    }

    @Override
    public Optional<AccountId> bySignInName(String username) {
        return accounts.findByUsername(username).map(Account::id);
    }
}
