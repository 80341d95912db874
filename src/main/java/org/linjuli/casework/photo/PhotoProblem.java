package org.linjuli.casework.photo;

import org.linjuli.shared.Problem;

/** Why a photo is refused, each with the way out. */
public enum PhotoProblem implements Problem {
    NOT_A_PHOTO("只能上传照片（JPG、PNG 或 WebP），请重新选择", 415),
    HEIC_NOT_READ("不支持 HEIC 格式：请在手机“设置—相机—格式”里选“兼容性最佳”，或先截屏再上传", 415),
    PHOTO_BROKEN("照片文件不完整或已损坏，请重新拍摄或重新选择", 422),
    PHOTO_TOO_MANY_PIXELS("照片像素太多（最多 4000 万，WebP 和渐进式 JPG 最多 2000 万），请在手机上缩小或截屏后再上传", 413),
    PHOTO_TOO_LARGE("照片文件超过 10 MB，请在手机上缩小后再上传", 413),
    SAME_ID_OTHER_PHOTO("这个编号已经用于另一张照片，请刷新页面后重新上传", 422),
    TOO_MANY_PHOTOS_WAITING("还有很多照片没有提交，请先提交诉求，或明天再上传", 429),
    TOO_MANY_UPLOADS("同时上传的人太多，请稍后再试", 503),
    PHOTO_STORAGE_FULL("照片暂时不能保存，请稍后再试，或先不带照片提交", 507),
    NO_SUCH_PHOTO("没有这张照片，或者您无权查看", 404),
    PHOTO_NOT_ATTACHED("有照片没有上传成功或已过期，请重新上传", 400),
    MORE_THAN_NINE_PHOTOS("一次最多 9 张照片，请去掉几张", 400),
    SIGN_IN_TO_UPLOAD("请先登录再上传照片", 401);

    private final String title;
    private final int status;

    PhotoProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "casework";
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
