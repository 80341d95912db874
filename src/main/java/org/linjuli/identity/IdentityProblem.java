package org.linjuli.identity;

import org.linjuli.shared.Problem;

/** Why somebody is not let in, or not allowed to let others in. */
public enum IdentityProblem implements Problem {
    WRONG_PASSWORD(401, "用户名或密码不正确"),
    LOCKED(423, "错误次数过多，账号暂时锁定"),
    BUSY(503, "登录的人太多，请稍后再试"),
    FORBIDDEN(403, "您没有权限这样做"),
    BEYOND_OWN_SCOPE(403, "不能授予超出自己权限范围的角色"),
    USERNAME_TAKEN(409, "用户名已被使用"),
    DEMO_PASSWORD_STAYS(409, "演示账号的密码不能修改"),
    BAD_PAGE(400, "翻页条件不正确，请按提示修改"),
    PASSWORD_TOO_WEAK(400, "密码太简单"),
    PASSWORD_USED_BEFORE(400, "不能使用最近用过的密码"),
    NO_SECOND_FACTOR(409, "还没有启用二次验证"),
    NO_SECOND_FACTOR_HERE(409, "本系统没有开启二次验证"),
    SECOND_FACTOR_EXISTS(409, "二次验证已经启用；要换手机，请先停用再重新启用"),
    DEMO_WITHOUT_SECOND_FACTOR(409, "演示账号供大家试用，不能启用二次验证"),
    OWN_SECOND_FACTOR(403, "不能重置自己的二次验证，请另一位系统管理员处理"),
    PASSKEY_EXPIRED(409, "这次操作已经过期或已经用过，请重新点击按钮"),
    PASSKEY_NOT_TRUSTED(400, "通行密钥没有通过核验，请重试；多次出现请联系系统管理员"),
    PASSKEY_UNKNOWN(403, "这个通行密钥不属于能用它的账号，可能已经移除；请用密码登录，再到“账号与安全”里重新添加"),
    PASSKEY_COPIED(403, "这个通行密钥的使用次数不对，可能被复制过，已经拒绝；请用别的方式登录，移除它再重新添加"),
    PASSKEY_EXISTS(409, "这个通行密钥已经添加过"),
    PASSKEY_NEEDED(409, "您的岗位必须有二次验证，这是最后一个；请先添加另一个通行密钥或启用动态码，再移除它"),
    TOO_MANY_PASSKEYS(409, "最多十个通行密钥，请先移除不用的"),
    DEMO_WITHOUT_PASSKEY(409, "演示账号供大家试用，不能添加通行密钥"),
    NO_SUCH_PASSKEY(404, "没有这个通行密钥，可能已经移除，请刷新后查看"),
    PASSWORD_NOT_YOURS(400, "密码不正确"),
    CITIZEN_NUMBER_WRONG(400, "身份证号码不正确"),
    NAME_WRONG(400, "姓名不正确"),
    PHONE_WRONG(400, "手机号码不正确"),
    CODE_WRONG(400, "验证码不正确"),
    CODE_SPENT(409, "验证码已失效，请重新获取"),
    TOO_MANY_CODES(429, "验证码发送太频繁"),
    NO_BINDING_BEGUN(409, "请先填写姓名、身份证号码和手机号码"),
    NO_PHONE_BEGUN(409, "请先填写新的手机号码"),
    NOT_BOUND(409, "账号还没有实名，没有可更正的身份证号码"),
    ALREADY_BOUND(409, "账号已经实名，不能重复绑定"),
    CITIZEN_NUMBER_BOUND(409, "这个身份证号码已绑定其他账号"),
    NO_PHONE(409, "对方没有留下手机号码"),
    TOO_MANY_REVEALS(429, "今天查看个人信息的次数已经用完，明天再查看；确有需要请联系安全管理员"),
    ROLE_UNKNOWN_HERE(400, "这个角色不能授予在这里"),
    TIME_WRONG(400, "时间不正确"),
    REASON_MISSING(400, "请说明理由"),
    ACCOUNT_DETAILS_WRONG(400, "账号信息不正确"),
    ACCOUNT_CLOSED(409, "这个账号已经停用"),
    ACCOUNT_OPEN(409, "这个账号没有停用"),
    OWN_ACCOUNT(403, "不能对自己的账号这样做，请另一位系统管理员处理"),
    DEMO_ACCOUNT_STAYS(409, "演示账号供大家试用，不能停用"),
    LAST_ADMINISTRATOR(409, "这是最后一位这样的管理员，请先确定接替的人"),
    ADMINISTRATORS_APART(409, "系统、安全、审计三种管理员不能由同一个人担任"),
    ROLE_HELD_ALREADY(409, "对方已经有这个角色"),
    NOT_GIVEN_HERE(409, "这个角色不是在这里授予的，请在任免岗位或变更住处的地方处理"),
    DELEGATION_WRONG(400, "代理安排不正确"),
    NOT_YOUR_DUTY(403, "只能委托自己担任的职责"),
    STAND_IN_UNFIT(409, "这个人不能代理这项职责"),
    STANDS_IN_ALREADY(409, "这段时间已经有人代理这项职责"),
    NO_SUCH_DELEGATION(404, "没有这项代理，或者已经结束"),
    NO_SUCH_GRANT(404, "没有这项授权"),
    PROPOSED_ALREADY(409, "同样的事项已经有人提出，正在等待审批"),
    DECIDED_ALREADY(409, "这个事项已经有了结果，请刷新后查看"),
    SECOND_PERSON_NEEDED(403, "这个事项要由另一位有审批权限的人决定"),
    PROPOSER_ONLY(403, "只有提出的人可以撤回"),
    NO_LONGER_PROPOSABLE(409, "提出的人已经没有这样做的权限，不能再同意"),
    NO_SUCH_APPROVAL(404, "没有这个审批事项，或者您无权查看"),
    NO_SUCH_ACCOUNT(404, "没有这个账号"),
    NO_SUCH_DEVICE(404, "没有这个登录设备"),
    NO_PROVIDER(409, "本系统没有接入统一身份认证，请用密码登录"),
    PROVIDER_DOWN(503, "统一身份认证暂时连不上，请稍后再试，或者用密码登录"),
    PROVIDER_DENIED(403, "统一身份认证没有完成：您取消了，或者对方没有同意；可以再试一次，或者用密码登录"),
    ATTEMPT_EXPIRED(400, "这次登录已经过期，或者不是从这个浏览器开始的，请重新点击登录"),
    PROVIDER_NOT_TRUSTED(400, "统一身份认证的答复没有通过核验，请重新登录；多次出现请联系系统管理员"),
    SUBJECT_UNKNOWN(403, "还没有账号与它关联：请先用密码登录一次，再到“我的 → 账号与安全 → 登录方式”里关联"),
    SUBJECT_LINKED_ELSEWHERE(409, "它已经关联了另一个账号，请先在那个账号里解除关联"),
    LINKED_ALREADY(409, "您的账号已经关联过一个，请先解除再关联"),
    NO_SUCH_LINK(404, "没有这项关联，可能已经解除，请刷新后查看"),
    CLIENT_UNKNOWN(401, "对接系统的编号或密钥不正确，或者已经吊销、过期"),
    GRANT_TYPE_WRONG(400, "只支持 grant_type=client_credentials"),
    CLIENT_DETAILS_WRONG(400, "对接系统的信息不正确"),
    CLIENT_REVOKED(409, "这个对接系统已经吊销，不能再更改；需要时请重新登记"),
    NO_SUCH_CLIENT(404, "没有这个对接系统"),
    NO_SUCH_POLICY(404, "没有这项安全策略"),
    POLICY_OUT_OF_BOUNDS(400, "超出允许的范围"),
    POLICY_UNCHANGED(409, "与现在的值相同，没有要改的"),
    NOT_IN_DEMO_MODE(404, "没有找到");

    private final int status;
    private final String title;

    IdentityProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
