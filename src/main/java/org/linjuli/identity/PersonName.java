package org.linjuli.identity;

import java.util.regex.Pattern;
import org.linjuli.shared.Mask;

/** A name as it stands on an identity card; shows itself masked. */
record PersonName(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}·]{2,30}");

    static PersonName read(String typed) {
        var value = typed.strip().replace('•', '·').replace('．', '·');
        if (!FORM.matcher(value).matches()) {
            throw IdentityProblem.NAME_WRONG.now().field("name", "请填写身份证上的姓名：2 到 30 个汉字，间隔号用“·”");
        }
        return new PersonName(value);
    }

    String masked() {
        return Mask.name(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
