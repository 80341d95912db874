package org.linjuli.identity;

import org.linjuli.shared.Mask;

/** A mainland mobile number; shows itself masked. */
record PhoneNumber(String value) {

    static PhoneNumber read(String typed) {
        var value = typed.strip();
        if (!value.matches("1[3-9][0-9]{9}")) {
            throw IdentityProblem.PHONE_WRONG.now().field("phone", "请填写 11 位手机号码");
        }
        return new PhoneNumber(value);
    }

    String masked() {
        return Mask.phone(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
