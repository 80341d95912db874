import { type ComputedRef, type Ref, type ShallowRef, computed, ref, shallowRef, watch } from 'vue'
import { type Query, address } from '@/lib/http'
import type { CircleBuildings, CircleGround, CircleReport, Hat, NamedPath, Position, Site, Station, StationKind, StationTrial } from '@/lib/types'
import { useLatest } from '@/lib/useLatest'
import { type Loading, useLoad } from '@/lib/useLoad'
import { AREA_READERS } from '@/state/session'
import { servicecircle } from '../api'

export const CIRCLES = [5, 10, 15] as const
const USUAL = 'COMMUNITY_STATION'

/** The largest area whose circles somebody sees. */
export function homeOf(hats: readonly Hat[]): NamedPath | undefined {
  const [widest] = hats.filter(({ role }) => AREA_READERS.includes(role)).sort((one, other) => one.node.length - other.node.length)
  return widest && { path: widest.node, name: widest.nodeName }
}

/** A station that is tried somewhere. */
export interface Tried {
  site: Site
  name: string
  answer: StationTrial
}

export interface CirclesOf {
  kinds: ShallowRef<{ items: StationKind[] } | undefined>
  kind: Ref<string>
  minutes: Ref<number>
  area: Ref<NamedPath | undefined>
  query: ComputedRef<Query>
  report: Loading<CircleReport>
  stations: Loading<{ items: Station[] }>
  buildings: Loading<CircleBuildings>
  exportTo: ComputedRef<string>
  chosen: Ref<string>
  ground: ShallowRef<readonly CircleGround[]>
  tried: ShallowRef<Tried | undefined>
  failure: ShallowRef<unknown>
  busy: Ref<boolean>
  choose: (station: string) => void
  tryAt: (site: Site, name: string) => void
  drop: () => void
  reload: () => Promise<void>
}

/** The circles of one kind of station in an area, the station that is looked at, and the one that is tried. */
export function useCircles(home: NamedPath | undefined): CirclesOf {
  const kind = ref(USUAL)
  const minutes = ref<number>(15)
  const area = ref<NamedPath>()
  const query = computed<Query>(() => ({ area: area.value?.path ?? home?.path, kind: kind.value, minutes: minutes.value }))
  const { data: kinds, reload: readKinds } = useLoad((signal) => servicecircle.kinds(signal))
  const report = useLoad((signal) => servicecircle.report(query.value, signal))
  const stations = useLoad((signal) => servicecircle.stations({ area: query.value.area, kind: kind.value }, signal))
  const buildings = useLoad((signal) => servicecircle.buildings(query.value, signal))
  const chosen = ref('')
  const ground = shallowRef<readonly CircleGround[]>([])
  const tried = shallowRef<Tried>()
  const { error: failure, loading: busy, run } = useLatest()

  async function reload(): Promise<void> {
    await Promise.all([report.reload(), stations.reload(), buildings.reload(), kinds.value ? undefined : readKinds()])
  }

  function drop(): void {
    chosen.value = ''
    tried.value = undefined
    ground.value = []
  }

  function choose(station: string): void {
    drop()
    chosen.value = station
    void run((signal) => servicecircle.ground(station, signal), ({ items }) => (ground.value = items))
  }

  function tryAt(site: Site, name: string): void {
    void run(
      (signal) => servicecircle.trial({ ...query.value, ...site }, signal),
      (answer) => {
        chosen.value = ''
        tried.value = { site, name, answer }
        ground.value = answer.circles
      },
    )
  }

  watch([() => area.value?.path, kind, minutes], () => {
    drop()
    void reload()
  })

  return {
    kinds,
    kind,
    minutes,
    area,
    query,
    report,
    stations,
    buildings,
    exportTo: computed(() => address('/circles/export.xlsx', query.value)),
    chosen,
    ground,
    tried,
    failure,
    busy,
    choose,
    tryAt,
    drop,
    reload,
  }
}

/** Where somebody pointed, as a site. */
export const siteAt = ({ lat, lng }: Position): Site => ({ lat, lng })
