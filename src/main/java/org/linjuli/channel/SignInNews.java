package org.linjuli.channel;

import org.linjuli.identity.SignInChange;
import org.linjuli.identity.SignInChanged;
import org.linjuli.shared.CityTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people when the ways in which they sign in have changed, so that who did not do it can act. */
@Component
class SignInNews {

    private final Notices notices;

    SignInNews(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void tell(SignInChanged changed) {
        notices.tell(
                changed.account(),
                "%s 您的账号%s。如果不是您本人操作，请马上更换密码，在“我的设备”里退出其他设备，并联系系统管理员。"
                        .formatted(CityTime.minute(changed.at()), what(changed.change())));
    }

    private static String what(SignInChange change) {
        return switch (change) {
            case PASSWORD_CHANGED -> "更换了密码";
            case PHONE_CHANGED -> "更换了手机号";
            case CODES_SET_UP -> "开通了动态验证码";
            case CODES_REMOVED -> "停用了动态验证码";
            case PASSKEY_ADDED -> "添加了一个通行密钥";
            case PASSKEY_REMOVED -> "删除了一个通行密钥";
            case FACTORS_RESET -> "的二次验证由管理员重置";
            case PROVIDER_LINKED -> "关联了统一身份登录";
            case PROVIDER_UNLINKED -> "取消了统一身份登录的关联";
        };
    }
}
