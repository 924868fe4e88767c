import { agent, customer, note, type Topic } from "./topic.ts";

const shared = { language: "ja" } as const;

/** 日本語のお問い合わせ。 */
export const japanese: readonly Topic[] = [
  {
    ...shared,
    name: "ja-grind-setting",
    group: "Support",
    product: "grinder",
    type: "question",
    tags: ["tips", "dialling_in"],
    subjects: [
      "ペーパードリップの挽き目について",
      "{product}の目盛りの目安を教えてください",
      "コーヒーが苦くなります",
    ],
    turns: [
      customer(
        `先日{product}を購入いたしました。ペーパードリップで淹れているのですが、[どうしても苦くなってしまいます|抽出に五分以上かかります]。目盛りは[10|12]に合わせています。目安の数値がございましたら教えてください。`,
      ),
      agent(`抽出時間から拝見しますと、挽き目が細かすぎるようです。次の順でお試しください。

1. 目盛りを18前後まで粗くする
2. 豆15 gに対してお湯240 ml、92 ℃
3. 三分で落ちきるように微調整する

苦みが残る場合は、お湯の温度を二度下げてみてください。`),
      customer(
        `目盛り18で三分十秒になり、[すっきりとした味になりました|驚くほど甘みが出ました]。一点だけ、粉が[容器の内側に付いて|静電気で飛んで]しまうのですが、対策はありますか。`,
      ),
      agent(
        `挽く前に、水を一滴だけ豆に混ぜていただくと、静電気がほとんど出なくなります。錆の心配はございません。`,
      ),
      customer(`一滴でこんなに違うのですね。ご丁寧にありがとうございました☺️`),
    ],
  },
  {
    ...shared,
    name: "ja-repair-request",
    group: "Repairs & Warranty",
    product: "machine",
    type: "incident",
    priority: "high",
    tags: ["workshop", "warranty"],
    subjects: ["修理のお願い({serial})", "{product}の電源が入りません", "水漏れについて"],
    turns: [
      customer(
        `{day}に購入した{product}ですが、[今朝から電源が入りません|本体の底から水が漏れています]。製造番号は{serial}です。修理をお願いできますでしょうか。写真を添付いたします。`,
        "photo",
      ),
      agent(
        `ご不便をおかけして申し訳ございません。保証期間内ですので、無償で修理いたします。

集荷の伝票を添付いたしました。タンクの水を抜き、できましたら購入時の箱にお入れください。箱をお持ちでない場合は、こちらからお送りします。`,
        "label",
      ),
      customer(
        `箱は処分してしまいました。お手数ですが、送っていただけますか。集荷は[土曜日の午前|平日の夜]が都合がよいです。`,
      ),
      note(`箱を発送済み。集荷を予約。工房では基板のヒューズを確認すること。`),
      agent(`箱は明日{city}に届く予定です({tracking})。集荷もご希望の時間で予約いたしました。`),
      agent(
        `修理が完了いたしました。原因は基板のヒューズで、部品を交換し、二日間の試験で異常のないことを確認しております。`,
      ),
      customer(
        `本日受け取り、問題なく使えております。[迅速なご対応に感謝いたします。|毎朝のコーヒーが戻ってきました。ありがとうございました。]`,
      ),
    ],
  },
  {
    ...shared,
    name: "ja-receipt",
    from: "company",
    group: "Support",
    product: "any",
    type: "task",
    tags: ["invoice"],
    subjects: ["領収書の発行について", "注文{order}の領収書", "請求書の宛名変更"],
    turns: [
      customer(
        `注文番号{order}({amount})の領収書を発行していただけますでしょうか。宛名は「{company}」でお願いいたします。`,
      ),
      agent(
        `領収書を添付いたしました。インボイス制度の登録番号も記載しております。ご確認ください。`,
        "invoice",
      ),
      customer(
        `ありがとうございます。恐れ入りますが、[但し書きを「コーヒー器具代として」に|日付を注文日に]変更していただけますか。`,
      ),
      agent(`承知いたしました。修正したものを添付いたします。`, "invoice"),
      customer(`確認いたしました。ありがとうございました。`),
    ],
  },
];
