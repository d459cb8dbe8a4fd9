package dev.madoguchi.device.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A network camera that sends exactly what a test says, to one viewer. */
final class MjpegSource implements AutoCloseable {
    private final ServerSocket door;
    private final Telling telling;
    private volatile Socket viewer = new Socket();

    MjpegSource(Telling telling) throws IOException {
        this.door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        this.telling = telling;
        Thread.ofPlatform().daemon().name("mjpeg-source").start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/camera";
    }

    static void begin(OutputStream out) throws IOException {
        out.write("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=x\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** As many frames as FFmpeg wants to see before it believes that this is a camera. */
    static void first(OutputStream out, int level) throws IOException {
        for (int i = 0; i < 5; i++) {
            frame(out, level);
        }
    }

    /** A small frame of one grey. */
    static void frame(OutputStream out, int level) throws IOException {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(level, level, level));
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        out.write(("--x\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.size() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        jpeg.writeTo(out);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        viewer.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                viewer = socket;
                int read = socket.getInputStream().read(new byte[4096]);
                if (read > 0) {
                    telling.tell(socket.getOutputStream());
                }
            } catch (IOException e) {
                // the viewer has left, or the test is over
            }
        }
    }

    /** What is sent after the request came. */
    interface Telling {
        void tell(OutputStream out) throws IOException;
    }
}
