package dev.madoguchi.device.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** The cameras that Windows knows, as FFmpeg lists them through DirectShow. */
final class DirectShowCameras {
    /** How DirectShow writes a USB device into the path of a camera. */
    private static final Pattern USB = Pattern.compile("vid_([0-9a-f]{4})&pid_([0-9a-f]{4})");

    private DirectShowCameras() {}

    /** Whether this is Windows. */
    static boolean isHere() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    static List<KnownCamera> list() {
        return list("dshow");
    }

    /** @param format FFmpeg's name of the kind of device */
    static List<KnownCamera> list(String format) {
        JavaCvCamera.loadDevices();
        List<KnownCamera> cameras = new ArrayList<>();
        try (PointerPointer<AVDeviceInfoList> found = new PointerPointer<>(1)) {
            found.put(0, null);
            int count = avdevice.avdevice_list_input_sources(
                    avformat.av_find_input_format(format), (BytePointer) null, new AVDictionary(null), found);
            for (int at = 0; at < count; at++) {
                AVDeviceInfo each = found.get(AVDeviceInfoList.class, 0).devices(at);
                if (sendsPictures(each)) {
                    cameras.add(camera(
                            each.device_name().getString(),
                            each.device_description().getString()));
                }
            }
            avdevice.avdevice_free_list_devices(found);
        }
        return List.copyOf(cameras);
    }

    static KnownCamera camera(String path, String name) {
        List<String> ids = new ArrayList<>();
        Matcher usb = USB.matcher(path.toLowerCase(Locale.ROOT));
        if (usb.find()) {
            ids.add(usb.group(1) + ":" + usb.group(2));
        }
        ids.add(name);
        return new KnownCamera(name, path, ids);
    }

    private static boolean sendsPictures(AVDeviceInfo device) {
        for (int at = 0; at < device.nb_media_types(); at++) {
            if (device.media_types().get(at) == avutil.AVMEDIA_TYPE_VIDEO) {
                return true;
            }
        }
        return device.nb_media_types() == 0;
    }
}
