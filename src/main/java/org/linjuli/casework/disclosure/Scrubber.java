package org.linjuli.casework.disclosure;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what tells who somebody is or in which home. Each rule has a name; what it takes out is replaced by
 * a word that says what stood there.
 *
 * <p>It rather takes out too much: a text that reads oddly can be asked about, a name that was published cannot be taken
 * back.
 */
public final class Scrubber {

    private static final String SURNAME = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
            + "姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申"
            + "欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦"
            + "麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]";

    private static final String TITLE = "(?:先生|女士|小姐|师傅|大爷|大妈|阿姨|奶奶|爷爷|阿婆|阿公|老师)";

    /** Asked first, because each character of a text would be compared with each surname otherwise. */
    private static final String TITLE_MAY_FOLLOW = "(?=.{1,3}[先女小师大阿奶爷老])";

    /** What a rule looks for, and what stands there afterwards. */
    private enum Rule {
        E_MAIL("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", "（邮箱已隐去）"),
        ID_NUMBER("(?<!\\d)\\d{6}[ -]?(?:19|20)\\d{2}[ -]?\\d{4}[ -]?\\d{3}[\\dXx](?!\\d)", "（证件号已隐去）"),
        BANK_CARD("(?<!\\d)(?:\\d{4}[ -]?){3,4}\\d{1,7}(?!\\d)", "（号码已隐去）"),
        MOBILE("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)", "（电话已隐去）"),
        LANDLINE("(?<!\\d)(?:0\\d{2,3}[ -]?)?[2-8]\\d{6,7}(?!\\d)", "（电话已隐去）"),
        ACCOUNT("(?i)((?:微信|qq|QQ|抖音)号?[是为:： ]*)[A-Za-z0-9_-]{5,20}", "$1（账号已隐去）"),
        PLATE("(?=.[A-Z])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. -]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]", "（车牌已隐去）"),
        UNIT_AND_ROOM(
                "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:单元|梯)[ -]?(?:\\d{1,2}[楼层])?[ -]?(?:\\d{2,4}[室房户号]?)?", "（住址已隐去）"),
        ROOM("(?<!\\d)\\d{3,4}(?:-\\d)?(?:室|房间|房|号房|户)", "（住址已隐去）"),
        ROOM_AFTER_BUILDING("(?<=[楼栋幢座#])[ -]?\\d{3,4}(?!\\d)(?!年|元|人|米|度|多)", "（住址已隐去）"),
        ROOM_IN_DASHES("(?<![\\d-])\\d{1,3}[-#]\\d{1,2}[-#]\\d{3,4}(?!\\d)", "（住址已隐去）"),
        HOUSE("(?<=[巷弄里村厝街路道])\\d{1,4}(?:-\\d{1,3})?号(?!楼|线|院|门(?!口)|井|杆|变)", "（门牌已隐去）"),
        SAID_NAME(
                "((?:姓名|联系人|我叫|名叫|名字叫|户主|当事人|举报人|反映人)[是为:： ]{0,3})" + SURNAME + "[\\u4e00-\\u9fa5]{1,2}", "$1（姓名已隐去）"),
        OWN_NAME("((?:我是|本人)[:：, ]?)" + SURNAME + "[\\u4e00-\\u9fa5]{1,2}(?=[，,。；;\\s]|$)", "$1（姓名已隐去）"),
        TITLED_NAME(TITLE_MAY_FOLLOW + SURNAME + "[\\u4e00-\\u9fa5]{0,2}(?=" + TITLE + ")", "某");

        private final Pattern pattern;
        private final String instead;

        @SuppressWarnings("ImmutableEnumChecker") // A pattern never changes.
        Rule(String pattern, String instead) {
            this.pattern = Pattern.compile(pattern);
            this.instead = instead;
        }
    }

    private Scrubber() {}

    /** The text without what must not be published. */
    public static String scrub(String text) {
        var scrubbed = narrow(text);
        for (var rule : Rule.values()) {
            scrubbed = rule.pattern.matcher(scrubbed).replaceAll(rule.instead);
        }
        return scrubbed;
    }

    /** Digits and letters may be typed wide, and would hide from the rules; the punctuation stays as it is. */
    private static String narrow(String text) {
        return text.codePoints().noneMatch(Scrubber::isWide)
                ? text
                : text.codePoints()
                        .mapToObj(point -> isWide(point)
                                ? Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                                : Character.toString(point))
                        .collect(Collectors.joining());
    }

    private static boolean isWide(int point) {
        return (point >= '０' && point <= '９') || (point >= 'Ａ' && point <= 'Ｚ') || (point >= 'ａ' && point <= 'ｚ');
    }
}
