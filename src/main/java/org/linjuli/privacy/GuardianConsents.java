package org.linjuli.privacy;

import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Account;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.Bindings;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents of children under fourteen, which their guardians give at the office with their papers (个人信息保护法 第三十一条).
 * The child takes them back alone, like everybody.
 */
@Service
public class GuardianConsents {

    /**
     * What the office records.
     *
     * @param username the child's account
     * @param purpose key of the purpose
     * @param version of the statement that the guardian has read
     */
    public record Given(String username, String purpose, int version, Guardian guardian) {}

    private final Consents consents;
    private final Accounts accounts;
    private final Bindings bindings;
    private final Audit audit;

    GuardianConsents(Consents consents, Accounts accounts, Bindings bindings, Audit audit) {
        this.consents = consents;
        this.accounts = accounts;
        this.bindings = bindings;
        this.audit = audit;
    }

    /** Records that a guardian came and consented; the same again changes nothing. */
    @Transactional
    public void record(Actor officer, Given given) {
        officer.require(Permission.PRIVACY_OFFICE);
        var purpose = Consents.askedPurpose(given.purpose());
        var child = accounts.findByUsername(given.username())
                .map(Account::id)
                .filter(bindings::needsGuardian)
                .orElseThrow(() -> PrivacyProblem.NO_CHILD.now().field("username", "请核对用户名：没有这个账号，或者本人已满十四周岁、还没有实名绑定"));
        if (consents.give(child, new Consents.Given(purpose, given.version(), given.guardian(), officer.account()))) {
            audit.record(
                    officer,
                    Act.change("consent.record", "account", child)
                            .concerning(child)
                            .with("consent", purpose.name())
                            .with("statement", given.version())
                            .with("guardian", given.guardian().name()));
        }
    }
}
