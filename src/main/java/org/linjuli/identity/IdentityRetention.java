package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linjuli.audit.Audit;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long accounts and what belongs to them are kept. */
@Component
class IdentityRetention implements Retentions {

    private static final int DAYS_OF_COUNTS = 180;
    private static final int YEARS_OF_GRANTS = 3;
    private static final String TRACED = "与审计日志对照，追溯谁在何时有权限";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Audit audit;

    IdentityRetention(JdbcClient jdbc, Policies policies, Audit audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.policies = policies;
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.withAccount(
                        "identity.account",
                        Set.of("identity.account", "identity.phone"),
                        "用户名、称呼、手机号码",
                        "登录和联系本人办事所必需"),
                Retention.withAccount("identity.person", Set.of("identity.person"), "实名信息", "《网络安全法》第二十六条：一人一号，防止冒名"),
                Retention.withAccount(
                        "identity.secret",
                        Set.of(
                                "identity.password",
                                "identity.former_password",
                                "identity.second_factor",
                                "identity.recovery_code",
                                "identity.demo_account"),
                        "密码摘要和二次验证密钥",
                        LegalBasis.SECURITY.rule() + "：防止账号被盗"),
                Retention.withAccount(
                        "identity.passkey", Set.of("identity.passkey"), "通行密钥的公钥、名称和使用时间", "本人添加的登录方式，移除时立即删除"),
                Retention.swept(
                        "identity.passkey-challenge",
                        Set.of("identity.passkey_challenge"),
                        "通行密钥要签的一次性随机数",
                        "用过即删，没有用的五分钟后失效，一小时内删除",
                        "确认通行密钥在本人手里所必需"),
                Retention.withAccount(
                        "identity.subject-link",
                        Set.of("identity.subject_link"),
                        "与统一身份认证的关联（只存摘要）",
                        "本人选择的登录方式，解除时立即删除"),
                Retention.swept(
                        "identity.session",
                        Set.of("identity.session"),
                        "登录设备",
                        "最后使用后 %s，最长 %d 天"
                                .formatted(
                                        hours(policies.get().idle()),
                                        policies.get().sessionLasts().toDays()),
                        "保持登录所必需"),
                Retention.swept(
                        "identity.code",
                        Set.of("identity.phone_code", "identity.binding_begun", "identity.phone_begun"),
                        "短信验证码、未完成的实名绑定和换号",
                        "验证码一天，未完成的十分钟",
                        "核验手机号码所必需"),
                Retention.swept(
                        "identity.mistake",
                        Set.of("identity.mistake"),
                        "登录出错次数（只存摘要）",
                        "解除锁定后一小时内",
                        LegalBasis.SECURITY.rule() + "：防止猜密码"),
                Retention.nightly(
                        "identity.reveal-count",
                        Set.of("identity.reveal_count"),
                        "每日查看个人信息的次数",
                        DAYS_OF_COUNTS + " 天",
                        "《个人信息保护法》第五十一条：防止过量查看",
                        this::purgeCounts),
                Retention.nightly(
                        "identity.delegation",
                        Set.of("identity.delegation"),
                        "离岗代理",
                        "结束后 " + YEARS_OF_GRANTS + " 年",
                        TRACED,
                        this::purgeDelegations),
                Retention.nightly(
                        "identity.approval",
                        Set.of("identity.approval"),
                        "双人审批的提出、决定和理由",
                        "办结后 " + YEARS_OF_GRANTS + " 年；导出的与审计日志同期（" + audit.keepsInWords() + "）",
                        TRACED,
                        this::purgeApprovals),
                Retention.nightly(
                        "identity.grant",
                        Set.of("identity.role_grant"),
                        "已终止的授权",
                        "终止后 " + YEARS_OF_GRANTS + " 年",
                        TRACED,
                        this::purgeGrants));
    }

    private static String hours(Duration time) {
        return time.toHours() + " 小时";
    }

    private int purgeCounts(Instant now, int most) {
        return jdbc.sql("""
                        delete from identity.reveal_count where (account, day) in (
                          select account, day from identity.reveal_count where day < :before limit :most)
                        """)
                .param("before", LocalDate.ofInstant(now, CityTime.ZONE).minusDays(DAYS_OF_COUNTS))
                .param("most", most)
                .update();
    }

    private int purgeApprovals(Instant now, int most) {
        return jdbc.sql("""
                        delete from identity.approval where id in (
                          select id from identity.approval
                          where ended_at < case when kind = 'EXPORT' then :log else :before end limit :most)
                        """)
                .param("before", utc(yearsBefore(now)))
                .param("log", utc(now.atZone(CityTime.ZONE).minus(audit.keeps()).toInstant()))
                .param("most", most)
                .update();
    }

    private int purgeDelegations(Instant now, int most) {
        return jdbc.sql("""
                        delete from identity.delegation where id in (
                          select id from identity.delegation
                          where isempty(validity) or upper(validity) < :before limit :most)
                        """)
                .param("before", utc(yearsBefore(now)))
                .param("most", most)
                .update();
    }

    private int purgeGrants(Instant now, int most) {
        return jdbc.sql("""
                        delete from identity.role_grant where id in (
                          select id from identity.role_grant where upper(validity) < :before limit :most)
                        """)
                .param("before", utc(yearsBefore(now)))
                .param("most", most)
                .update();
    }

    private static Instant yearsBefore(Instant now) {
        return now.atZone(CityTime.ZONE).minusYears(YEARS_OF_GRANTS).toInstant();
    }
}
