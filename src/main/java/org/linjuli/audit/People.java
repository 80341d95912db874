package org.linjuli.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.linjuli.shared.AccountId;

/** What people are called. Asked of whoever knows the accounts, because the log keeps no names. */
public interface People {

    /** A name for each account; one that nobody knows may be left out. */
    Map<AccountId, String> namesOf(Collection<AccountId> accounts);

    /** The account that signs in under this name. */
    Optional<AccountId> bySignInName(String username);
}
