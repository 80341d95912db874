package org.linjuli.privacy;

import java.util.Arrays;
import java.util.List;
import org.linjuli.shared.Labelled;
import org.linjuli.shared.LegalBasis;

/** What personal data is handled for (用途), and whether that needs the person's consent. */
public enum Purpose implements Labelled {
    ACCOUNT("账号和登录安全", LegalBasis.SERVICE),
    CASEWORK("受理、办理和答复诉求", LegalBasis.DUTY),
    LOCATION("读取手机位置，自动填写地点", LegalBasis.CONSENT),
    CONTACT("联系方式供楼长、网格长上门和急事时联系", LegalBasis.CONSENT);

    private final String label;
    private final LegalBasis basis;

    Purpose(String label, LegalBasis basis) {
        this.label = label;
        this.basis = basis;
    }

    @Override
    public String label() {
        return label;
    }

    public LegalBasis basis() {
        return basis;
    }

    public boolean needsConsent() {
        return basis == LegalBasis.CONSENT;
    }

    /** The purpose with this key, as it stands in URLs. */
    static Purpose of(String key) {
        return all().stream()
                .filter(purpose -> purpose.key().equals(key))
                .findFirst()
                .orElseThrow(PrivacyProblem.NO_SUCH_PURPOSE::now);
    }

    static List<Purpose> all() {
        return Arrays.asList(values());
    }
}
