// Reads codes with the camera where the browser can; elsewhere there is nothing to press.
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type Detectors = new (options: { formats: string[] }) => Detector;

const BETWEEN = 250; // ms between two looks
const SAME = 4_000; // ms in which the same code is the same person still standing there

export function canScan(): boolean {
  return "BarcodeDetector" in window && !!navigator.mediaDevices;
}

/** Shows the camera in a video and gives every code that it sees; the answer ends it. */
export async function scan(video: HTMLVideoElement, found: (code: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const detector = new (window as unknown as { BarcodeDetector: Detectors }).BarcodeDetector({ formats: ["qr_code"] });
  let last = { code: "", at: 0 };
  video.srcObject = stream;
  await video.play();
  const timer = window.setInterval(() => {
    void detector.detect(video).then((codes) => {
      const code = codes[0]?.rawValue ?? "";
      if (code === "" || (code === last.code && Date.now() - last.at < SAME)) return;
      last = { code, at: Date.now() };
      found(code);
    }, () => {}); // a frame that cannot be read
  }, BETWEEN);
  return () => {
    window.clearInterval(timer);
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
}
