import { LASTING, useAsk } from '../../api/use-ask';
import { WebhookTopics } from './webhooks.generated';

/** What messages may be about: for a choice, and in words; a topic as it stands where it is not known. */
export function useTopics(): {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly topicWord: (topic: string) => string;
} {
  const { data } = useAsk(WebhookTopics, {}, LASTING);
  const topics = data?.data?.webhookTopics ?? [];
  return {
    options: topics.map(({ topic, title }) => ({ value: topic, label: title })),
    topicWord: (topic) => topics.find((each) => each.topic === topic)?.title ?? topic,
  };
}
