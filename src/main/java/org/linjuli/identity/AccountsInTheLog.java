package org.linjuli.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.linjuli.audit.People;
import org.linjuli.shared.AccountId;
import org.springframework.stereotype.Component;

/** Tells the audit log what people and clients are called. */
@Component
class AccountsInTheLog implements People {

    private final Accounts accounts;
    private final ClientRows clients;

    AccountsInTheLog(Accounts accounts, ClientRows clients) {
        this.accounts = accounts;
        this.clients = clients;
    }

    @Override
    public Map<AccountId, String> namesOf(Collection<AccountId> asked) {
        var names = accounts.names(asked);
        var others = asked.stream().filter(id -> !names.containsKey(id)).toList();
        if (!others.isEmpty()) {
            clients.names(others).forEach((id, name) -> names.put(id, "对接系统：" + name));
        }
        return names;
    }

    @Override
    public Optional<AccountId> bySignInName(String username) {
        return accounts.findByUsername(username).map(Account::id);
    }
}
