package org.linjuli.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linjuli.shared.Mask;

/** A mainland mobile number; shows itself masked. */
record PhoneNumber(String value) {

    private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

    static PhoneNumber read(String typed) {
        var value = typed.strip();
        if (!FORM.matcher(value).matches()) {
            throw IdentityProblem.PHONE_WRONG.now().field("phone", "请填写 11 位手机号码");
        }
        return new PhoneNumber(value);
    }

    /** What an identity provider calls somebody's phone; empty when it is no mainland mobile number. */
    static Optional<PhoneNumber> ofProvider(String told) {
        var value = told.replaceAll("[ -]", "").replaceFirst("^\\+86", "");
        return FORM.matcher(value).matches() ? Optional.of(new PhoneNumber(value)) : Optional.empty();
    }

    String masked() {
        return Mask.phone(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
