package org.linjuli.identity;

import java.util.Map;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the accounts of the three administrators (三员) in an empty production database: nobody else could. Each is to be
 * given to another person, who changes the password first of all.
 */
@Component
class FirstAdministrators {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrators.class);
    private static final Map<Role, String> NAMES = Map.of(
            Role.SYSTEM_ADMIN, "系统管理员",
            Role.SECURITY_ADMIN, "安全管理员",
            Role.AUDIT_ADMIN, "审计管理员");

    private final Accounts accounts;
    private final Grants grants;
    private final IdentitySettings settings;
    private final Mode mode;

    FirstAdministrators(
            Accounts accounts,
            Grants grants,
            IdentitySettings settings,
            @Value("${linjuli.mode:production}") Mode mode) {
        this.accounts = accounts;
        this.grants = grants;
        this.settings = settings;
        this.mode = mode;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void open() {
        if (mode != Mode.PRODUCTION || !accounts.isEmpty()) {
            return;
        }
        var password = settings.firstPassword();
        if (password == null) {
            log.warn("Nobody can sign in yet: start once with LINJULI_IDENTITY_FIRSTPASSWORD set");
            return;
        }
        NAMES.forEach((role, name) -> open(role, name, password));
    }

    private void open(Role role, String name, String password) {
        var username = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var account = accounts.create(Actor.system(), new NewAccount(username, name, password, null));
        var root = NodePath.of(settings.root());
        grants.give(
                Actor.system(),
                account,
                new Grant(role, root),
                root,
                GrantSource.givenBy(Actor.system().account()));
        log.info("Opened the account {}", username);
    }
}
