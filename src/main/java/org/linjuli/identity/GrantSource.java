package org.linjuli.identity;

import java.util.UUID;
import java.util.regex.Pattern;
import org.linjuli.shared.AccountId;

/** Why somebody has a role. What a source gave is taken back by the same source, and by nothing else. */
public record GrantSource(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]+:[0-9a-f-]{36}");

    public GrantSource {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a source of a grant: " + value);
        }
    }

    /** For as long as the post is held. */
    public static GrantSource post(UUID post) {
        return new GrantSource("post:" + post);
    }

    /** Because two people wanted it. */
    static GrantSource approval(UUID approval) {
        return new GrantSource("approval:" + approval);
    }

    /** Until the giver, or somebody who may give the same, takes it back. */
    public static GrantSource givenBy(AccountId giver) {
        return new GrantSource("account:" + giver);
    }
}
